import type { CodeEntry, CodeList } from './code-list';

const lines = `
01001 HH1 (huishoudelijke werkzaamheden)
01002 HH2 (organisatie van het huishouden)
01A00 Hulp bij het huishouden
01A01 HH 1: outputgericht
01A02 HH 2: outputgericht
01A03 HH 3: outputgericht
01A04 HH 1: inspanningsgericht
01A05 HH 2: inspanningsgericht
01A06 HH 3: inspanningsgericht
01A07 HH 1: outputgericht (licht)
01A08 HH 1: outputgericht (middel)
01A09 HH 1: outputgericht (middelzwaar)
01A10 HH 1: outputgericht (zwaar)
01A11 HH 1: outputgericht (extra zwaar)
01A12 HH 2: outputgericht (licht)
01A13 HH 2: outputgericht (middel)
01A14 HH 2: outputgericht (middelzwaar)
01A15 HH 2: outputgericht (zwaar)
01A16 HH 2: outputgericht (extra zwaar)
01A17 HH 3: outputgericht (licht)
01A18 HH 3: outputgericht (middel)
01A19 HH 3: outputgericht (middelzwaar)
01A20 HH 3: outputgericht (zwaar)
01A21 HH 3: outputgericht (extra zwaar)
02001 Aanbrengen van structuur c.q. voeren van regie
02002 Begeleiding bij beperkingen in de ontwikkeling
02003 Begeleiding bij fysieke beperkingen
02004 Begeleiding bij psychosociale beperkingen
02005 Begeleiding bij vervoer
02006 Begeleiding bij/naar het zelfstandig wonen
02007 Oefenen (onder begeleiding)
02008 Ondersteuning bij praktische handelingen/vaardigheden
02009 Sociale relaties en maatschappelijk leven
02010 Toezicht
02011 Toeleiding ZG
02012 Verlengde toeleiding ZG
02013 Consultatie ZG
02014 Beantwoording korte begeleidingsvragen ZG
02015 Gespecialiseerde begeleiding ZG
02016 Revaliderende begeleiding ZG
02017 Begeleidersvoorziening doofblinden
02018 Doventolk
02A00 Begeleiding
02A01 Begeleiding regulier: outputgericht
02A02 Begeleiding specialistisch: outputgericht
02A03 Begeleiding regulier: inspanningsgericht
02A04 Begeleiding mantelzorg: inspanningsgericht
02A05 Begeleiding specialistisch: inspanningsgericht
02A06 Begeleiding regulier: outputgericht (licht)
02A07 Begeleiding regulier: outputgericht (middel)
02A08 Begeleiding regulier: outputgericht (middelzwaar)
02A09 Begeleiding regulier: outputgericht (zwaar)
02A10 Begeleiding regulier: outputgericht (extra zwaar)
02A11 Begeleiding specialistisch: outputgericht (licht)
02A12 Begeleiding specialistisch: outputgericht (middel)
02A13 Begeleiding specialistisch: outputgericht (middelzwaar)
02A14 Begeleiding specialistisch: outputgericht (zwaar)
02A15 Begeleiding specialistisch: outputgericht (extra zwaar)
02A16 Begeleiding regulier: inspanningsgericht (individueel)
02A17 Begeleiding regulier: inspanningsgericht (groep)
02A18 Begeleiding regulier: inspanningsgericht (op afstand)
02A19 Begeleiding specialistisch: inspanningsgericht (individueel)
02A20 Begeleiding specialistisch: inspanningsgericht (groep)
02A21 Begeleiding specialistisch: inspanningsgericht (op afstand)
02L01 Vroegdoven: Toeleiding (landelijke inkoop ZG)
02L02 Vroegdoven: Verlengde toeleiding (landelijke inkoop ZG)
02L03 Vroegdoven: Consultatie (landelijke inkoop ZG)
02L04 Vroegdoven: Beantwoording korte begeleidingsvragen (landelijke inkoop ZG)
02L05 Vroegdoven: Gespecialiseerde begeleiding (landelijke inkoop ZG)
02L06 Vroegdoven: Revaliderende begeleiding (landelijke inkoop ZG)
02L08 Doofblinden: Toeleiding (landelijke inkoop ZG)
02L09 Doofblinden: Verlengde toeleiding (landelijke inkoop ZG)
02L10 Doofblinden: Consultatie (landelijke inkoop ZG)
02L11 Doofblinden: Beantwoording korte begeleidingsvragen (landelijke inkoop ZG)
02L12 Doofblinden: Gespecialiseerde begeleiding (landelijke inkoop ZG)
02L13 Doofblinden: Begeleidersvoorziening (landelijke inkoop ZG)
02L15 Visueel: gespecialiseerde begeleiding (landelijke inkoop ZG)
03A00 Persoonlijke verzorging
03A01 Persoonlijke verzorging specialistisch: outputgericht
03A02 Persoonlijke verzorging regulier: outputgericht
03A03 Persoonlijke verzorging regulier: inspanningsgericht
03A04 Persoonlijke verzorging specialistisch: inspanningsgericht
03A05 Persoonlijke verzorging regulier: outputgericht (licht)
03A06 Persoonlijke verzorging regulier: outputgericht (middel)
03A07 Persoonlijke verzorging regulier: outputgericht (zwaar)
03A08 Persoonlijke verzorging specialistisch: outputgericht (licht)
03A09 Persoonlijke verzorging specialistisch: outputgericht (middel)
03A10 Persoonlijke verzorging specialistisch: outputgericht (zwaar)
03A11 Persoonlijke verzorging regulier: inspanningsgericht (individueel)
03A12 Persoonlijke verzorging regulier: inspanningsgericht (op afstand)
03A13 Persoonlijke verzorging specialistisch: inspanningsgericht (individueel)
03A14 Persoonlijke verzorging specialistisch: inspanningsgericht (op afstand)
04001 Deeltijdverblijf
04002 Logeeropvang
04A00 Kortdurend verblijf
04A01 Kortdurend verblijf: inspanningsgericht
04A02 Kortdurend verblijf regulier
04A03 Kortdurend verblijf deeltijdzorg
04A04 Kortdurend verblijf: logeer/respijtzorg
04A05 Kortdurend verblijf: inspanningsgericht (licht)
04A06 Kortdurend verblijf: inspanningsgericht (middel)
04A07 Kortdurend verblijf: inspanningsgericht (middelzwaar)
04A08 Kortdurend verblijf: inspanningsgericht (zwaar)
04A09 Kortdurend verblijf: inspanningsgericht (extra zwaar)
05001 Huurderving
05002 Keuring woonvoorziening
05003 Tijdelijke huisvesting
05004 Verhuizing en inrichting
05005 Vrijmaken woning
05A00 Woondiensten
05A01 Huurderving
05A02 Keuring woonvoorziening
05A03 Tijdelijke huisvesting
05A04 Verhuizing en inrichting
05A05 Vrijmaken woning
05A06 Boodschappendienst
05A07 Maaltijdvoorziening
06001 Boodschappendienst
06002 Maaltijdvoorziening
06A00 Overige ondersteuning gericht op het individu of huishouden/gezin
07001 Dagopvang bij beperking in de ontwikkeling
07002 Dagopvang bij fysieke beperkingen
07003 Dagopvang bij psychosociale beperkingen
07004 Dagactiviteit zintuiglijk gehandicapten
07A00 Dagbesteding
07A01 Dagbesteding regulier: outputgericht
07A02 Dagbesteding specialistisch: outputgericht
07A03 Dagbesteding regulier: inspanningsgericht
07A04 Dagbesteding specialistisch: inspanningsgericht
07A05 Dagbesteding regulier: outputgericht (licht)
07A06 Dagbesteding regulier: outputgericht (middel)
07A07 Dagbesteding regulier: outputgericht (zwaar)
07A08 Dagbesteding specialistisch: outputgericht (licht)
07A09 Dagbesteding specialistisch: outputgericht (middel)
07A10 Dagbesteding specialistisch: outputgericht (zwaar)
07A11 Dagbesteding regulier: inspanningsgericht (licht)
07A12 Dagbesteding regulier: inspanningsgericht (middel)
07A13 Dagbesteding regulier: inspanningsgericht (zwaar)
07A14 Dagbesteding specialistisch: inspanningsgericht (licht)
07A15 Dagbesteding specialistisch: inspanningsgericht (middel)
07A16 Dagbesteding specialistisch: inspanningsgericht (zwaar)
07L01 Vroegdoven: Dagactiviteit zintuiglijk gehandicapten (landelijke inkoop ZG)
07L02 Doofblinden: Dagactiviteit zintuiglijk gehandicapten (landelijke inkoop ZG)
08001 Collectieve vervoerdienst
08002 Collectieve vervoerdienst rolstoel
08003 Financiële tegemoetkoming vervoer
08004 Individueel rolstoelvervoer
08005 Individueel vervoer
08006 Rijles scootmobiel
08007 Vervoer naar dagopvang
08A00 Vervoerdiensten
08A01 Vervoer: outputgericht
08A02 Vervoer rolstoel: outputgericht
08A03 Vervoer regulier: inspanningsgericht
08A04 Vervoer rolstoel: inspanningsgericht
08A05 Vervoer: outputgericht (licht)
08A06 Vervoer: outputgericht (middel)
08A07 Vervoer: outputgericht (zwaar)
08A08 Vervoer rolstoel: outputgericht (licht)
08A09 Vervoer rolstoel: outputgericht (middel)
08A10 Vervoer rolstoel: outputgericht (zwaar)
08A11 Vervoer regulier: inspanningsgericht
08A12 Vervoer rolstoel: inspanningsgericht
09A00 Overige groepsgerichte ondersteuning
10A00 Overige maatwerkarrangementen
10A01 Maatwerkarrangement ggz intramuraal
10A02 Maatwerkarrangement ggz extramuraal
10A03 Maatwerkarrangement zintuiglijk gehandicapten
10A04 Maatwerkarrangement verstandelijk gehandicapten
10A05 Maatwerkarrangement gehandicapten
10A06 Maatwerkarrangement ouderen
10A07 Maatwerkarrangement ggz intramuraal (licht)
10A08 Maatwerkarrangement ggz intramuraal (middel)
10A09 Maatwerkarrangement ggz intramuraal (middelzwaar)
10A10 Maatwerkarrangement ggz intramuraal (zwaar)
10A11 Maatwerkarrangement ggz intramuraal (extra zwaar)
10A12 Maatwerkarrangement ggz extramuraal (licht)
10A13 Maatwerkarrangement ggz extramuraal (middel)
10A14 Maatwerkarrangement ggz extramuraal (middelzwaar)
10A15 Maatwerkarrangement ggz extramuraal (zwaar)
10A16 Maatwerkarrangement ggz extramuraal (extra zwaar)
10A17 Maatwerkarrangement zintuiglijk gehandicapten (licht)
10A18 Maatwerkarrangement zintuiglijk gehandicapten (middel)
10A19 Maatwerkarrangement zintuiglijk gehandicapten (middelzwaar)
10A20 Maatwerkarrangement zintuiglijk gehandicapten (zwaar)
10A21 Maatwerkarrangement zintuiglijk gehandicapten (extra zwaar)
10A22 Maatwerkarrangement verstandelijk gehandicapten (licht)
10A23 Maatwerkarrangement verstandelijk gehandicapten (middel)
10A24 Maatwerkarrangement verstandelijk gehandicapten (middelzwaar)
10A25 Maatwerkarrangement verstandelijk gehandicapten (zwaar)
10A26 Maatwerkarrangement verstandelijk gehandicapten (extra zwaar)
10A27 Maatwerkarrangement gehandicapten (licht)
10A28 Maatwerkarrangement gehandicapten (middel)
10A29 Maatwerkarrangement gehandicapten (middelzwaar)
10A30 Maatwerkarrangement gehandicapten (zwaar)
10A31 Maatwerkarrangement gehandicapten (extra zwaar)
10A32 Maatwerkarrangement ouderen (licht)
10A33 Maatwerkarrangement ouderen (middel)
10A34 Maatwerkarrangement ouderen (middelzwaar)
10A35 Maatwerkarrangement ouderen (zwaar)
10A36 Maatwerkarrangement ouderen (extra zwaar)
10A37 Zelfstandig leven 1 (licht)
10A38 Zelfstandig leven 1 (middel)
10A39 Zelfstandig leven 1 (zwaar)
10A40 Zelfstandig leven 2 (licht)
10A41 Zelfstandig leven 2 (middel)
10A42 Zelfstandig leven 2 (zwaar)
10A43 Zelfstandig leven 3 (licht)
10A44 Zelfstandig leven 3 (middel)
10A45 Zelfstandig leven 3 (zwaar)
10A46 Maatschappelijke deelname 1 (licht)
10A47 Maatschappelijke deelname 1 (middel)
10A48 Maatschappelijke deelname 1 (zwaar)
10A49 Maatschappelijke deelname 2 (licht)
10A50 Maatschappelijke deelname 2 (middel)
10A51 Maatschappelijke deelname 2 (zwaar)
10A52 Maatschappelijke deelname 3 (licht)
10A53 Maatschappelijke deelname 3 (middel)
10A54 Maatschappelijke deelname 3 (zwaar)
11001 Accessoires rolstoel
11002 Elektrische rolstoel
11003 Handmatig bewogen rolstoel
11004 Individuele aanpassing rolstoel
11005 Onderhoud en reparatie
11006 Sport rolstoel
11007 Werkstoelen
11A00 Rolstoelen
11A01 Accessoires rolstoel
11A02 Elektrische rolstoel
11A03 Handmatig bewogen rolstoel
11A04 Individuele aanpassing rolstoel
11A05 Onderhoud en reparatie
11A06 Sport rolstoel
11A07 Werkstoelen
11X00 Handmatig bewogen rolstoel (Volw.)
11X01 Handmatig bewogen rolstoel (Volw.): rolstoel kortdurend gebruik / lichtgewicht
11X02 Handmatig bewogen rolstoel (Volw.): rolstoel semipermanent gebruik
11X03 Handmatig bewogen rolstoel (Volw.): rolstoel actief gebruik, vouwframe
11X04 Handmatig bewogen rolstoel (Volw.): rolstoel actief gebruik, vastframe
11X05 Handmatig bewogen rolstoel (Volw.): rolstoel actief gebruik, maatwerk
11X06 Handmatig bewogen rolstoel (Volw.): rolstoel voor permanent gebruik, kantelbaar
11X10 Elektrisch bewogen rolstoel (Volw.)
11X11 Elektrisch bewogen rolstoel (Volw.): elektrische rolstoel voor gebruik in huis
11X12 Elektrisch bewogen rolstoel (Volw.): elektrische rolstoel voor buiten en binnen gebruik
11X13 Elektrisch bewogen rolstoel (Volw.): elektrische rolstoel, maatwerk
11X20 Duwondersteuning
11X21 Duwondersteuning: duwondersteuning, aankoppelbaar tbv begeleider
11X22 Duwondersteuning: elektrische aandrijving tbv handrolstoel
11X30 Handmatig bewogen rolstoel (Kind)
11X31 Handmatig bewogen rolstoel (Kind): buggy
11X32 Handmatig bewogen rolstoel (Kind): kinderduwwandelwagen
11X33 Handmatig bewogen rolstoel (Kind): kinderduwrolstoel
11X34 Handmatig bewogen rolstoel (Kind): kinderrolstoel kortdurend gebruik / lichtgewicht
11X35 Handmatig bewogen rolstoel (Kind): kinderrolstoel semipermanent gebruik
11X36 Handmatig bewogen rolstoel (Kind): kinderrolstoel permanent, passief gebruik
11X37 Handmatig bewogen rolstoel (Kind): kinderrolstoel actief gebruik, vouwframe
11X38 Handmatig bewogen rolstoel (Kind): kinderrolstoel actief gebruik, maatwerk
11X40 Elektrisch bewogen rolstoel (Kind)
11X41 Elektrisch bewogen rolstoel (Kind): elektrische rolstoel voor buiten en binnen gebruik (Kind)
11X42 Elektrisch bewogen rolstoel (Kind): elektrische rolstoel, maatwerk (Kind)
11X50 Kussens en ortheses
11X51 Kussens en ortheses: anti-decubituskussen
11X52 Kussens en ortheses: complete orthese
11X53 Kussens en ortheses: ortheserugleuning
11X54 Kussens en ortheses: orthesezitting
11X60 Sportvoorzieningen
11X61 Sportvoorzieningen: sportrolstoel
11X95 Onderhoud Rol (voorziening niet in beheer)
11X96 Reparatie Rol (voorziening niet in beheer)
11X97 Aanpassing (niet afgekocht of niet in beheer)
11X99 Overige rolvoorziening
12001 Aangepaste fietsen
12002 Aanpassing vervoermiddel
12003 Accessoires vervoersvoorziening
12004 Ander verplaatsingsmiddel kinderen
12005 Open elektrische buitenwagen (scootmobiel)
12006 Gesloten buitenwagen
12007 Ander verplaatsingsmiddel volwassenen
12008 Bruikleenauto
12009 Collectieve vervoervoorziening
12010 Collectieve vervoervoorziening rolstoel
12011 Driewielfietsen
12012 Financiële tegemoetkoming vervoervoorziening
12013 Onderhoud en reparatie
12014 Verzekeringen
12A00 Vervoervoorzieningen
12A01 Aangepaste fietsen
12A02 Aanpassing vervoermiddel
12A03 Accessoires vervoersvoorziening
12A04 Ander verplaatsingsmiddel kinderen
12A05 Open elektrische buitenwagen (scootmobiel)
12A06 Gesloten buitenwagen
12A07 Ander verplaatsingsmiddel volwassenen
12A08 Bruikleenauto
12A09 Collectieve vervoervoorziening
12A10 Collectieve vervoervoorziening rolstoel
12A11 Driewielfietsen
12A12 Financiële tegemoetkoming vervoervoorziening
12A13 Onderhoud en reparatie
12A14 Verzekeringen
12X00 Scootmobiel
12X01 Scootmobiel: 3 wiel, variatie 1
12X02 Scootmobiel: 3 wiel, variatie 2
12X03 Scootmobiel: 3 wiel, variatie 3
12X04 Scootmobiel: 3 wiel, variatie 2, extra geveerd
12X05 Scootmobiel: 3 wiel, variatie 3, extra geveerd
12X06 Scootmobiel: meeneembaar/opvouwbaar
12X07 Scootmobiel: 4 wiel, variatie 2
12X08 Scootmobiel: 4 wiel, variatie 3
12X10 Aangepaste fiets
12X11 Aangepaste fiets: tweewielfiets, lage instap
12X12 Aangepaste fiets: tweewielfiets, met trapondersteuning
12X13 Aangepaste fiets: driewielfiets, zelfrijder
12X14 Aangepaste fiets: driewielfiets, met trapondersteuning
12X15 Aangepaste fiets: driewielligfiets
12X16 Aangepaste fiets: driewielligfiets, met trapondersteuning
12X20 Handbike
12X21 Handbike: handbike, aankoppeldeel
12X22 Handbike: handbike, aankoppeldeel, elektrisch ondersteund
12X23 Handbike: handbike, aankoppeldeel, volledig elektrisch
12X30 Duofiets/tandem
12X31 Duofiets/tandem: duofiets Volwassenen (naast elkaar)
12X32 Duofiets/tandem: duofiets volwassene en kind (naast elkaar)
12X33 Duofiets/tandem: tandem Volwassenen (achter elkaar)
12X34 Duofiets/tandem: tandem volwassene en kind (achter elkaar)
12X40 Transportfiets / Rolstoelfiets
12X41 Transportfiets / Rolstoelfiets: zelfrijder
12X42 Transportfiets / Rolstoelfiets: met trapondersteuning
12X50 Autostoeltje
12X51 Autostoeltje: aangepast autozitje
12X60 Rijlessen
12X61 Rijlessen: afleverrijles / gebruiksinstructie
12X62 Rijlessen: gewenningslessen (na levering)
12X63 Rijlessen: beoordeling rijvaardigheid (voor levering)
12X64 Rijlessen: evaluatierijles (na proefplaatsing of onderbreking)
12X95 Onderhoud (geen beheerde voorziening)
12X96 Reparatie (voorziening niet in beheer)
12X97 Aanpassing (niet afgekocht of niet in beheer)
12X99 Overige vervoervoorziening
13001 Financiële tegemoetkoming woningaanpassing
13002 Onroerende woonvoorziening
13003 Roerende woonvoorziening
13004 Traplift/tillift
13005 Verwijderen woonvoorziening
13006 Onderhoud en reparatie
13A00 Woonvoorzieningen
13A01 Financiële tegemoetkoming woningaanpassing
13A02 Onroerende woonvoorziening
13A03 Roerende woonvoorziening
13A04 Traplift/tillift
13A05 Verwijderen woonvoorziening
13A06 Onderhoud en reparatie
13X00 Transferhulpmiddelen
13X01 Transferhulpmiddelen: tillift actief
13X02 Transferhulpmiddelen: tillift passief
13X03 Transferhulpmiddelen: actief transferhulpmiddel
13X04 Transferhulpmiddelen: stalen steunstang
13X05 Transferhulpmiddelen: bedhulp
13X06 Transferhulpmiddelen: overschuifplank
13X10 Douche- en toiletvoorzieningen
13X11 Douche- en toiletvoorzieningen: douche-/toiletstoel zonder wielen
13X12 Douche- en toiletvoorzieningen: douche-/toiletstoel zwenkwielen
13X13 Douche- en toiletvoorzieningen: douche-/toiletstoel verstelbaar en/of kantelbaar
13X14 Douche- en toiletvoorzieningen: douche-/toiletstoel zelfrijder
13X15 Douche- en toiletvoorzieningen: toiletstoel
13X16 Douche- en toiletvoorzieningen: badlift
13X17 Douche- en toiletvoorzieningen: douchewagen/douchebrancard
13X18 Douche- en toiletvoorzieningen: badplank
13X19 Douche- en toiletvoorzieningen: spoelföhninstallatie
13X20 Trapliften
13X21 Trapliften: rechte trap
13X22 Trapliften: 1 bocht, muurzijde
13X23 Trapliften: 1 bocht, spilzijde
13X24 Trapliften: 2 bochten, muurzijde
13X25 Trapliften: 2 bochten, spilzijde
13X26 Trapliften: meer dan 2 bochten of 2+ etages
13X27 Trapliften: plateaulift
13X28 Trapliften: huislift
13X30 Deurbediening
13X31 Deurbediening: deurautomaat Individuele deur
13X32 Deurbediening: deurautomaat Collectieve deur (galerij)
13X33 Deurbediening: deurautomaat Collectieve deur (centrale toegang)
13X34 Deurbediening: deurautomaat Collectieve deur (overige locaties)
13X35 Deurbediening: intercom (spraakverbinding)
13X36 Deurbediening: intercom (spraak- en beeldverbinding)
13X37 Deurbediening: elektrische slotontgrendeling
13X38 Deurbediening: elektrisch slot
13X39 Deurbediening: handzender
13X40 Vlonders en opritten
13X41 Vlonders en opritten: tussentrede (vlak)
13X42 Vlonders en opritten: drempelhulp / schegplaat (helling)
13X43 Vlonders en opritten: vlonder (helling-vlak)
13X44 Vlonders en opritten: vlonder (helling-vlak-helling)
13X45 Vlonders en opritten: balkonbevlondering (vlak)
13X50 Semi-permanente woonvoorzieningen
13X51 Semi-permanente woonvoorzieningen: plafondlift
13X52 Semi-permanente woonvoorzieningen: scootersafe
13X53 Semi-permanente woonvoorzieningen: woonunit / zorgunit
13X60 Onroerende woonvoorzieningen
13X61 Onroerende woonvoorzieningen: keuken Nastelbaar
13X62 Onroerende woonvoorzieningen: keuken Mechanisch of elektrisch verstelbaar
13X95 Onderhoud (geen beheerde voorziening)
13X96 Reparatie (voorziening niet in beheer)
13X97 Aanpassing (niet afgekocht of niet in beheer)
13X99 Overige woonvoorziening
14A00 Overige hulpmiddelen
15A00 Beschermd wonen
15A01 Beschermd wonen: outputgericht
15A02 Beschermd wonen: inspanningsgericht
15A03 Beschermd wonen: outputgericht (licht)
15A04 Beschermd wonen: outputgericht (middel)
15A05 Beschermd wonen: outputgericht (middelzwaar)
15A06 Beschermd wonen: outputgericht (zwaar)
15A07 Beschermd wonen: outputgericht (extra zwaar)
15A08 Beschermd wonen: inspanningsgericht (licht)
15A09 Beschermd wonen: inspanningsgericht (middel)
15A10 Beschermd wonen: inspanningsgericht (middelzwaar)
15A11 Beschermd wonen: inspanningsgericht (zwaar)
15A12 Beschermd wonen: inspanningsgericht (extra zwaar)
15A13 Per dag VPT 1GGZ-C excl.BH excl.DB
15A14 Per dag VPT 1GGZ-C excl.BH incl.DB
15A15 Per dag VPT 2GGZ-C excl.BH excl.DB
15A16 Per dag VPT 2GGZ-C excl.BH incl.DB
15A17 Per dag VPT 3GGZ-C excl.BH excl.DB
15A18 Per dag VPT 3GGZ-C excl.BH incl.DB
15A19 Per dag VPT 4GGZ-C excl.BH excl.DB
15A20 Per dag VPT 4GGZ-C excl.BH incl.DB
15A21 Per dag VPT 5GGZ-C excl.BH excl.DB
15A22 Per dag VPT 5GGZ-C excl.BH incl.DB
15A23 Per dag VPT 6GGZ-C excl.BH excl.DB
15A24 Per dag VPT 6GGZ-C excl.BH incl.DB
15A25 Per dag ZZP 1GGZ-C excl.BH excl.DB
15A26 Per dag ZZP 1GGZ-C excl.BH incl.DB
15A27 Per dag ZZP 1GGZ-C incl.BH excl.DB
15A28 Per dag ZZP 1GGZ-C incl.BH incl.DB
15A29 Per dag ZZP 2GGZ-C excl.BH excl.DB
15A30 Per dag ZZP 2GGZ-C excl.BH incl.DB
15A31 Per dag ZZP 2GGZ-C incl.BH excl.DB
15A32 Per dag ZZP 2GGZ-C incl.BH incl.DB
15A33 Per dag ZZP 3GGZ-C excl.BH excl.DB
15A34 Per dag ZZP 3GGZ-C excl.BH incl.DB
15A35 Per dag ZZP 3GGZ-C incl.BH excl.DB
15A36 Per dag ZZP 3GGZ-C incl.BH incl.DB
15A37 Per dag ZZP 4GGZ-C excl.BH excl.DB
15A38 Per dag ZZP 4GGZ-C excl.BH incl.DB
15A39 Per dag ZZP 4GGZ-C incl.BH excl.DB
15A40 Per dag ZZP 4GGZ-C incl.BH incl.DB
15A41 Per dag ZZP 5GGZ-C excl.BH excl.DB
15A42 Per dag ZZP 5GGZ-C excl.BH incl.DB
15A43 Per dag ZZP 5GGZ-C incl.BH excl.DB
15A44 Per dag ZZP 5GGZ-C incl.BH incl.DB
15A45 Per dag ZZP 6GGZ-C excl.BH excl.DB
15A46 Per dag ZZP 6GGZ-C excl.BH incl.DB
15A47 Per dag ZZP 6GGZ-C incl.BH excl.DB
15A48 Per dag ZZP 6GGZ-C incl.BH incl.DB
16001 Dak- en thuislozen opvang
16002 Vrouwenopvang
16A00 Opvang
16A01 Opvang: outputgericht
16A02 Opvang: inspanningsgericht
16A03 Opvang: outputgericht (licht)
16A04 Opvang: outputgericht (middel)
16A05 Opvang: outputgericht (zwaar)
17001 Crisisopvang
17A00 Spoedopvang
17A01 Spoedopvang: inspanningsgericht
18A00 Overige beschermd wonen en opvang
`;

const entryOfLine = (line: string): CodeEntry => ({ code: line.slice(0, 5), naam: line.slice(6) });

/** Standard product codes of the Wmo with their names: labels only, partly superseded; an unknown code warns (P02). */
export const productcodesWmo: CodeList = {
  name: 'productcode',
  source: 'iStandaarden iWmo 2.x, WMO021 (2016–2018), en indeling hulpmiddelen iWmo (2022)',
  entries: lines.trim().split('\n').map(entryOfLine),
};
