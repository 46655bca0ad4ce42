//! Everyday words that speak for a category, in any of their forms.

use crate::domain::category::Category;

/// The words of each category; a word may stand in several.
pub(super) const WORDS: &[(Category, &str)] = &[
    (
        Category::Sport,
        "sport idræt bevægelse motion fodbold håndbold badminton tennis bordtennis basketball volleyball hockey svømning svømme løb løbe \
         gymnastik yoga pilates dans danse ridning ro roning kajak sejlads cykling vandretur atletik boksning judo karate golf petanque \
         skydning fitness styrketræning træne træner træning hold kamp turnering stævne dommer holdleder bold bane football coach \
         swimming running",
    ),
    (
        Category::Culture,
        "kultur fortælling fortælle kunst musik musiker kor sang sanger synge koncert orkester band instrument klaver guitar violin \
         fløjte trommer teater skuespil film biograf museum udstilling maleri tegning keramik digt forfatter litteratur bog læsning \
         læsekreds historie lokalhistorie arkiv slægtsforskning foredrag dirigent festival marked music art choir",
    ),
    (
        Category::Children,
        "barn ung skole elev klasse lektie lektiehjælp lektiecafé undervisning eksamen gymnasium børnehave vuggestue dagpleje pædagog sfo \
         fritidsklub ungdomsklub spejder legeplads leg legetøj baby forælder bedsteforælder matematik fysik ungdom teenager children kids school homework",
    ),
    (
        Category::Care,
        "omsorg ældre gammel pensionist plejehjem plejecenter besøg besøgsven besøge ensom ensomhed demens dement pårørende aflastning \
         sygdom syg patient hospital handicap kørestol cykelrickshaw ledsager genoptræning hjemmehjælp højtlæsning selskab bisidder vågetjeneste visit elderly",
    ),
    (
        Category::Support,
        "støtte fællesskab hjemløs udsat sårbar misbrug krise sorg sorggruppe samtalegruppe selvhjælp psykisk angst depression rådgivning gæld \
         værested herberg krisecenter indsamling donation sponsor bidrag fattig julehjælp netværk fællesspisning support donate",
    ),
    (
        Category::Mentoring,
        "job mentor viden karriere ansøgning cv jobsøgning jobsamtale arbejdsgiver praktik praktikplads lærling lærlingeplads uddannelse iværksætter \
         virksomhed ledelse sparring rådgiver regnskab bogføring økonomi revisor jura advokat bestyrelse kasserer skat moms erhverv erfaring career internship",
    ),
    (
        Category::Language,
        "sprog integration dansk engelsk tysk fransk spansk polsk arabisk tyrkisk ukrainsk rumænsk somalisk sprogcafé sprogundervisning samtalecafé \
         tolk tolke tolkning oversætte oversættelse oversætter modersmål flygtning indvandrer nydansker nytilkommen udlænding statsborgerskab language danish english translate refugee",
    ),
    (
        Category::Computing,
        "it computer pc bærbar tablet ipad mobil mobiltelefon telefon smartphone printer internet wifi netværk router hjemmeside programmering \
         program app e-mail mail nemid mitid e-boks password kodeord server software digital data excel online computerhjælp website laptop",
    ),
    (
        Category::Transport,
        "kørsel transport køre kører chauffør bil bus minibus varevogn varebil lastbil trailer anhænger flytning flytte flyttebil lift samkørsel tog \
         afhente afhentning hente fragt lad traktor cykel ladcykel kørekort benzin drive driver transport moving",
    ),
    (
        Category::Nature,
        "natur grøn have haver havearbejde park skov strand å fjord sø træ træer busk hæk plante blomst frø bed kompost græs plæne slå luge grave \
         affald skrald oprydning miljø klima biodiversitet bi biavl fugl dyr hund kat hest høne kanin fisk jagt fiskeri vandreture naturvejleder brænde garden nature dog",
    ),
    (
        Category::Equipment,
        "udstyr ting låne lån udlån udlåne redskab værktøj maskine stol bord bænk møbel telt pavillon grill højttaler mikrofon lydanlæg projektor \
         skærm service porcelæn kasse tøj jakke sko cykler barnevogn symaskine reol sofa seng køleskab kostume equipment furniture lend borrow",
    ),
    (
        Category::Premises,
        "lokale facilitet lokaler hal idrætshal gymnastiksal sal mødelokale mødested forsamlingshus klubhus klublokale køkken værksted lager garage kontor \
         kontorplads atelier scene øvelokale festlokale kælder rum grund plads room hall venue office",
    ),
    (
        Category::Food,
        "mad måltid madlavning lave bage bagning brød kage kok kokke køkken spise spisning middag frokost morgenmad aftensmad suppe kaffe frugt grønt grøntsag \
         kartoffel madspild overskudsmad fødevare råvare catering servering opskrift bageri restaurant food cooking bake meal",
    ),
    (
        Category::Craft,
        "håndværk reparation reparere tømrer snedker murer maler male elektriker vvs smed svejse bygge byggeri renovere renovering tag gulv væg \
         vindue dør hegn træværk værktøj sy syning strikke strik hækle toilet lampe repair café fikse montere samle cykelsmed carpenter painter repair",
    ),
    (
        Category::Events,
        "kommunikation arrangement event fest byfest festival markedsdag loppemarked julemarked fotograf foto fotografere video filme klippe grafiker grafisk layout \
         design plakat flyer brochure blad avis nyhedsbrev journalist skrive tekst presse markedsføring facebook instagram sociale medier konferencier billet event photographer poster",
    ),
];
