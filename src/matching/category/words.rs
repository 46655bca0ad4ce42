//! Everyday words that speak for a category, in any of their forms.

use crate::domain::category::Category;

/// The words of each category; a word may stand in several.
pub(super) const WORDS: &[(Category, &str)] = &[
    (
        Category::Sport,
        "sport idræt bevægelse motion fodbold håndbold badminton tennis bordtennis basketball volleyball hockey svømning svømme løb løbe \
         gymnastik yoga pilates dans danse ridning ro roning kajak sejlads cykling vandretur atletik boksning judo karate golf petanque \
         skydning fitness styrketræning træne træner træning hold kamp turnering stævne dommer holdleder bold bane football coach \
         swimming running fitnesscenter klatring bouldering dykning vinterbadning sauna surfing paddleboard kano roklub robåd styrmand \
         sejlklub kaproning løbeklub maraton gåtur stavgang mountainbike cykelrytter krolf bowling billard dart skak taekwondo brydning \
         fægtning selvforsvar ishockey floorball skøjte skateboard rytter ridehal trampolin zumba crossfit aerobic padel squash ketsjer \
         rundbold målmand livredder spinning boccia linedance folkedans ballet cricket exercise workout hiking",
    ),
    (
        Category::Culture,
        "kultur fortælling fortælle kunst musik musiker kor sang sanger synge koncert orkester band instrument klaver guitar violin \
         fløjte trommer teater skuespil film biograf museum udstilling maleri tegning keramik digt forfatter litteratur bog læsning \
         læsekreds historie lokalhistorie arkiv slægtsforskning foredrag dirigent festival marked music art choir kunstner billedkunst \
         akvarel skulptur billedhugger graffiti fernisering galleri komponist sangskriver bassist elbas trommeslager saxofon klarinet \
         trompet cello violinist pianist guitarist harmonika orgel organist ukulele banjo spillemand folkemusik gospel fællessang \
         korleder jazz opera musical revy dilettant scenograf scenografi kulisse rekvisit dukketeater rollespil erindring livshistorie \
         slægtsforsker stamtræ arkæologi gudstjeneste roman novelle poesi lydbog podcast bogklub læseklub bibliotek egnsmuseum \
         rundvisning byvandring singing theatre",
    ),
    (
        Category::Children,
        "barn ung skole elev klasse lektie lektiehjælp lektiecafé undervisning eksamen gymnasium børnehave vuggestue dagpleje pædagog sfo \
         fritidsklub ungdomsklub spejder legeplads leg legetøj baby forælder bedsteforælder matematik fysik ungdom teenager children kids \
         school homework tvilling pige dreng småbarn spædbarn barsel mødregruppe amning jordemoder babysitter børnepasning legestue \
         legekammerat reservebedste bedstemor bedstefar mormor farmor morfar farfar oldemor familieven plejefamilie skilsmisse indskoling \
         folkeskole efterskole friskole skolelærer ordblind dysleksi stavning brøk kemi biologi geografi sløjd lego dukke bamse gynge \
         sandkasse rutsjebane klatrestativ ungdomshus elevråd mobning konfirmand ulveunge fastelavn kindergarten youth tutoring",
    ),
    (
        Category::Care,
        "omsorg ældre gammel pensionist plejehjem plejecenter besøg besøgsven besøge ensom ensomhed demens dement pårørende aflastning \
         sygdom syg patient hospital handicap kørestol cykelrickshaw ledsager genoptræning hjemmehjælp højtlæsning selskab bisidder \
         vågetjeneste visit elderly besøgshund telefonven følgeven sygeplejerske sosu hjemmepleje tandlæge lægebesøg fysioterapeut \
         ergoterapeut fysioterapi medicin apotek kræft diabetes gigt parkinson sklerose hjerneskade afasi blodprop blind svagtseende \
         synshandicap døv hørehæmmet høreapparat tegnsprog førerhund punktskrift rollator krykke plejebolig ældrecenter dagcenter \
         omsorgscenter hospice vågekone døende enke enkemand senior fodpleje tryghedsopkald udviklingshæmmet bosted botilbud kaffeselskab \
         hyggesnak wheelchair lonely companionship",
    ),
    (
        Category::Support,
        "støtte fællesskab hjemløs udsat sårbar misbrug krise sorg sorggruppe samtalegruppe selvhjælp psykisk angst depression rådgivning \
         gæld værested herberg krisecenter indsamling donation sponsor bidrag fattig julehjælp netværk fællesspisning support donate \
         selvhjælpsgruppe støttegruppe netværksgruppe samvær sammenhold nabo naboskab nabohjælp varmestue efterladt skizofreni bipolar \
         stress adhd autisme ptsd traume psykiatri psykolog terapi ludomani alkoholiker ædru afvænning spiseforstyrrelse vold voldsramt \
         fængsel løsladt veteran kontanthjælp førtidspension socialrådgiver gældsrådgiver budget retshjælp velgørenhed donere natteravn \
         fattigdom konfliktmægling lgbt tilflytter borgerforening lokalråd borgerinddragelse beboerforening bloddonor charity homeless \
         grief",
    ),
    (
        Category::Mentoring,
        "job mentor viden karriere ansøgning cv jobsøgning jobsamtale arbejdsgiver praktik praktikplads lærling lærlingeplads uddannelse \
         iværksætter virksomhed ledelse sparring rådgiver regnskab bogføring økonomi revisor jura advokat bestyrelse kasserer skat moms \
         erhverv erfaring career internship rollemodel sparringspartner coaching jobcenter arbejdsløs ansættelse fritidsjob studiejob \
         jobinterview løntilskud kompetence fagforening elevplads læreplads startup forretningsplan forretningsidé firma direktør \
         bestyrelsesmedlem formand næstformand suppleant vedtægt dagsorden fondsansøgning fundraising legat bogholder årsregnskab \
         kontingent patent ingeniør arkitekt konsulent forsker studievejledning universitet erhvervsskole projektleder projektledelse \
         strategi innovation rekruttering linkedin accounting business unemployed entrepreneur",
    ),
    (
        Category::Language,
        "sprog integration dansk engelsk tysk fransk spansk polsk arabisk tyrkisk ukrainsk rumænsk somalisk sprogcafé sprogundervisning \
         samtalecafé tolk tolke tolkning oversætte oversættelse oversætter modersmål flygtning indvandrer nydansker nytilkommen udlænding \
         statsborgerskab language danish english translate refugee farsi persisk dari pashto urdu hindi kurdisk somali tigrinya amharisk \
         bosnisk albansk serbisk kroatisk russisk bulgarsk litauisk lettisk ungarsk kinesisk japansk thailandsk vietnamesisk tamilsk \
         portugisisk italiensk hollandsk svensk norsk islandsk grønlandsk færøsk ukrainer afghaner asyl asylcenter asylansøger \
         familiesammenføring opholdstilladelse indfødsret danskprøve danskundervisning sprogskole sprogmakker udtale grammatik ordforråd \
         tosproget flersproget kulturmøde interkulturel bydelsmor newcomer immigrant arabic ukrainian german translation interpreter",
    ),
    (
        Category::Computing,
        "it computer pc bærbar tablet ipad mobil mobiltelefon telefon smartphone printer internet wifi netværk router hjemmeside \
         programmering program app e-mail mail nemid mitid e-boks password kodeord server software digital data excel online \
         computerhjælp website laptop browser skype zoom videoopkald sms android iphone macbook windows chromebook tastatur computermus \
         harddisk backup usb oplader sikkerhedskopi antivirus hacker phishing spam login adgangskode brugernavn netbank selvbetjening \
         mobilepay webshop wordpress webdesign webmaster domæne kodning kodeklub programmør python javascript robot arduino gaming \
         computerspil esport playstation xbox minecraft streaming fjernsyn chromecast scanner regneark powerpoint photoshop teknologi \
         velfærdsteknologi edb bredbånd installere opdatering coding",
    ),
    (
        Category::Transport,
        "kørsel transport køre kører chauffør bil bus minibus varevogn varebil lastbil trailer anhænger flytning flytte flyttebil lift \
         samkørsel tog afhente afhentning hente fragt lad traktor cykel ladcykel kørekort benzin drive driver transport moving lastvogn \
         flyttemand flyttehjælp flyttekasse fragtmand vognmand taxa taxi flextrafik liftbus handicapkørsel sygetransport rutebil busrejse \
         færge lufthavn banegård togrejse motorcykel knallert scooter elcykel rickshaw elbil delebil brændstof campingvogn autocamper \
         gaffeltruck sækkevogn bugsere udbringning udbringe levering parkering køretøj passager trafik kørelærer køretime truck delivery \
         pickup",
    ),
    (
        Category::Nature,
        "natur grøn have haver havearbejde park skov strand å fjord sø træ træer busk hæk plante blomst frø bed kompost græs plæne slå \
         luge grave affald skrald oprydning miljø klima biodiversitet bi biavl fugl dyr hund kat hest høne kanin fisk jagt fiskeri \
         vandreture naturvejleder brænde garden nature dog gartner havemand højbed køkkenhave nyttehave kolonihave drivhus ukrudt lugning \
         plæneklipper græsslåning hækkeklipning beskæring motorsav træfældning frugttræ æbletræ staude stueplante krydderurt svamp insekt \
         sommerfugl insekthotel bistade honning hønsehus gris kvæg hvalp killing marsvin hamster papegøje akvarium dyrlæge hundelufter \
         fuglekasse ugle rådyr vandløb vandhul gadekær naturpleje affaldsindsamling strandrensning genbrugsplads shelter bålplads \
         landmand landbrug muld gødning spade rendegraver gravemaskine snerydning gardening lawn",
    ),
    (
        Category::Equipment,
        "udstyr ting låne lån udlån udlåne redskab værktøj maskine stol bord bænk møbel telt pavillon grill højttaler mikrofon lydanlæg \
         projektor skærm service porcelæn kasse tøj jakke sko cykler barnevogn symaskine reol sofa seng køleskab kostume equipment \
         furniture lend borrow boremaskine skruemaskine slibemaskine stige stillads hammer sav høvl donkraft højtryksrenser betonblander \
         generator forlængerledning kabeltromle kompressor støvsuger strygejern vaskemaskine tørretumbler opvaskemaskine komfur fryser \
         mikroovn kaffemaskine elkedel termokande røremaskine tallerken bestik madras dyne tæppe klædeskab lænestol klapstol havemøbel \
         parasol partytelt sovepose liggeunderlag rygsæk kuffert cykelhjelm redningsvest frakke kjole støvle flyverdragt klapvogn \
         autostol tremmeseng højstol whiteboard headset udlejning genbrug tent tools clothes",
    ),
    (
        Category::Premises,
        "lokale facilitet lokaler hal idrætshal gymnastiksal sal mødelokale mødested forsamlingshus klubhus klublokale køkken værksted \
         lager garage kontor kontorplads atelier scene øvelokale festlokale kælder rum grund plads room hall venue office multisal \
         festsal aula beboerhus medborgerhus sognegård sognehus aktivitetshus multihus borgerhus foreningslokale foreningshus \
         undervisningslokale klasselokale konferencelokale møderum selskabslokale dansesal balsal omklædning depot opbevaring loftsrum \
         pulterrum skur carport træværksted smedje kontorfællesskab kontorhotel coworking butikslokale kantine storkøkken industrikøkken \
         tekøkken spejderhytte hytte sommerhus feriehus lejrskole vandrerhjem overnatning sovesal gæsteværelse værelse stadion kunstgræs \
         boldbane svømmehal parkeringsplads festplads lejemål fremleje premises storage",
    ),
    (
        Category::Food,
        "mad måltid madlavning lave bage bagning brød kage kok kokke køkken spise spisning middag frokost morgenmad aftensmad suppe kaffe \
         frugt grønt grøntsag kartoffel madspild overskudsmad fødevare råvare catering servering opskrift bageri restaurant food cooking \
         bake meal konditor lagkage småkage rugbrød surdej rundstykke smørrebrød sandwich pølse kød slagter mælk ost pasta pizza krydderi \
         syltetøj sylte marmelade saft juice æblemost øl vin bryggeri slik chokolade vaffel pandekage æbleskive grød frikadelle \
         flæskesteg vegetar veganer vegansk plantebaseret glutenfri halal madplan kogebog madpakke madklub spisefællesskab folkekøkken \
         sammenskudsgilde buffet brunch julefrokost gryderet opvask køkkenhjælp fødevarebank ernæring diætist dinner lunch breakfast cake \
         bread",
    ),
    (
        Category::Craft,
        "håndværk reparation reparere tømrer snedker murer maler male elektriker vvs smed svejse bygge byggeri renovere renovering tag \
         gulv væg vindue dør hegn træværk værktøj sy syning strikke strik hækle toilet lampe repair café fikse montere samle cykelsmed \
         carpenter painter repair handyman pedel altmuligmand vicevært pensel tapet tapetsere fliselægning brolægning brolægger mursten \
         isolering tagrende stråtag glarmester låsesmed hængsel hylde ophængning parket gulvslibning stikkontakt blikkenslager vandhane \
         afløb kloak cykelreparation punktering lappe mekaniker bilreparation dækskifte skrædder lynlås brodere væve garn håndarbejde \
         patchwork pottemager drejebænk møbelpolstring restaurere pileflet læder skomager guldsmed urmager knivsliber stakit terrasse \
         vedligeholdelse rengøring vinduespudsning repaircafé istandsætte plumber electrician sewing knitting",
    ),
    (
        Category::Events,
        "kommunikation arrangement event fest byfest festival markedsdag loppemarked julemarked fotograf foto fotografere video filme \
         klippe grafiker grafisk layout design plakat flyer brochure blad avis nyhedsbrev journalist skrive tekst presse markedsføring \
         facebook instagram sociale medier konferencier billet event photographer poster gadefest sommerfest havefest fødselsdag bryllup \
         konfirmation jubilæum reception indvielse rejsegilde kræmmer auktion lotteri tombola quiz banko karaoke tryllekunstner klovn \
         gøgler cirkus hoppeborg tivoli optog opvisning lydmand lysmand ordensvagt samarit førstehjælp dørmand billetsalg billettør \
         bartender dekoration borddækning invitation julemand sankthans fyrværkeri kampagne annonce reklame branding korrektur redaktør \
         redaktion medlemsblad kirkeblad pressemeddelelse reporter livestream tekstforfatter arrangør festudvalg wedding party marketing \
         newsletter",
    ),
];
