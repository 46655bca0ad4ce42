//! The shapes, the labels of the kinds, and states in a word.

use leptos::prelude::*;

use super::{Group, LOCALE, Specimen};
use crate::{
    domain::{kind::Kind, quantity::Pips},
    ui::{
        badge::{Badge, BadgeTone},
        brand::{BrandSymbol, HalvesApart, HalvesJoined, Skyline},
        icon::{Icon, IconName},
        kind_label::KindLabel,
        marked_text::MarkedText,
        pip_row::PipRow,
        qr_code::QrCode,
    },
};

#[component]
pub(super) fn Labels() -> impl IntoView {
    let kinds = Kind::ALL.iter().map(|kind| view! { <KindLabel kind=*kind locale=LOCALE /> }).collect_view();
    let icons = IconName::ALL
        .iter()
        .map(|icon| {
            view! {
                <li class="flex items-center gap-2">
                    <Icon icon=*icon />
                    {icon.symbol()}
                </li>
            }
        })
        .collect_view();
    view! {
        <Group title="Mærker og tegn">
            <Specimen state="De tre slags: form, tegn, ord og farve">
                <div class="flex flex-wrap gap-4">{kinds}</div>
            </Specimen>
            <Specimen state="Tilstande">
                <div class="flex flex-wrap gap-4">
                    <Badge tone=BadgeTone::Good label="På børsen" />
                    <Badge tone=BadgeTone::Waiting label="Haster" icon=IconName::LightningFill />
                    <Badge tone=BadgeTone::Quiet label="På pause" />
                </div>
            </Specimen>
            <Specimen state="To af tre er tilbage">
                <PipRow pips=Pips { left: 2, all: 3 } />
            </Specimen>
            <Specimen state="Det, der blev søgt efter">
                <p>
                    <MarkedText text="Fodboldtræner til piger".to_owned() marks=vec![std::ops::Range { start: 7, end: 14 }] />
                </p>
            </Specimen>
            <Specimen state="Børsens tegn, og to halvdele, der ikke har mødt hinanden">
                <div class="flex flex-wrap gap-4">
                    <BrandSymbol class="size-16 shrink-0" />
                    <HalvesApart class="h-16 w-auto shrink-0" />
                    <HalvesJoined class="h-16 w-auto shrink-0" />
                </div>
            </Specimen>
            <Specimen state="En stribe by">
                <Skyline />
            </Specimen>
            <Specimen state="En kode til telefonen, også i mørke">
                <QrCode text="https://boers.randers.example".to_owned() label="Kode med adressen på børsen".to_owned() class="w-40" />
            </Specimen>
            <Specimen state="Tegn">
                <ul class="flex flex-wrap gap-x-6 gap-y-2 text-small">{icons}</ul>
            </Specimen>
        </Group>
    }
    .into_any()
}
