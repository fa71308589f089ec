/**
 * Gemeenten that began or ended after 2015: code;naam;first year;last year (a year of which at least a day belongs to
 * it; empty = before 2016, or still there). All other gemeenten of the CBS reference existed throughout.
 * Source: BRP Tabel 33 up to 2019; herindelingen of 2021–2023 by law, checked against the CBS counts per year.
 */
export const herindelingen = `
0003;Appingedam;;2020
0005;Bedum;;2018
0007;Bellingwedde;;2017
0009;Ten Boer;;2018
0010;Delfzijl;;2020
0015;Grootegast;;2018
0017;Haren;;2018
0018;Hoogezand-Sappemeer;;2017
0022;Leek;;2018
0024;Loppersum;;2020
0025;Marum;;2018
0040;Slochteren;;2017
0048;Vlagtwedde;;2017
0053;Winsum;;2018
0056;Zuidhorn;;2018
0058;Dongeradeel;;2018
0063;het Bildt;;2017
0070;Franekeradeel;;2017
0079;Kollumerland en Nieuwkruisland;;2018
0081;Leeuwarderadeel;;2017
0140;Littenseradiel;;2017
0196;Rijnwaarden;;2017
0236;Geldermalsen;;2018
0241;Groesbeek;;2015
0304;Neerijnen;;2018
0370;Beemster;;2021
0381;Bussum;;2015
0393;Haarlemmerliede en Spaarnwoude;;2018
0398;Heerhugowaard;;2021
0416;Langedijk;;2021
0424;Muiden;;2015
0425;Naarden;;2015
0457;Weesp;;2022
0478;Zeevang;;2015
0501;Brielle;;2022
0530;Hellevoetsluis;;2022
0545;Leerdam;;2018
0576;Noordwijkerhout;;2018
0584;Oud-Beijerland;;2018
0585;Binnenmaas;;2018
0588;Korendijk;;2018
0611;Cromstrijen;;2018
0614;Westvoorne;;2022
0617;Strijen;;2018
0620;Vianen;;2018
0689;Giessenlanden;;2018
0707;Zederik;;2018
0733;Lingewaal;;2018
0738;Aalburg;;2018
0756;Boxmeer;;2021
0786;Grave;;2021
0788;Haaren;;2020
0815;Mill en Sint Hubert;;2021
0844;Schijndel;;2016
0846;Sint-Oedenrode;;2016
0856;Uden;;2021
0860;Veghel;;2016
0870;Werkendam;;2018
0874;Woudrichem;;2018
0881;Onderbanken;;2018
0951;Nuth;;2018
0962;Schinnen;;2018
1651;Eemsmond;;2018
1663;De Marne;;2018
1684;Cuijk;;2021
1685;Landerd;;2021
1702;Sint Anthonis;;2021
1722;Ferwerderadiel;;2018
1908;Menameradiel;;2017
1921;De Friese Meren;;2015
1927;Molenwaard;;2018
1942;Gooise Meren;2016;
1945;Berg en Dal;2016;
1948;Meierijstad;2017;
1949;Waadhoeke;2018;
1950;Westerwolde;2018;
1952;Midden-Groningen;2018;
1954;Beekdaelen;2019;
1959;Altena;2019;
1960;West Betuwe;2019;
1961;Vijfheerenlanden;2019;
1963;Hoeksche Waard;2019;
1966;Het Hogeland;2019;
1969;Westerkwartier;2019;
1970;Noardeast-Fryslân;2019;
1978;Molenlanden;2019;
1979;Eemsdelta;2021;
1980;Dijk en Waard;2022;
1982;Land van Cuijk;2022;
1987;Menterwolde;;2017
1991;Maashorst;2022;
1992;Voorne aan Zee;2023;
`;
