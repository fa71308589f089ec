/** Why a shareable copy is not made: something that must stay hidden could be read or worked out. */
export class NotSafe {
  readonly message =
    'De deelbare kopie is niet gemaakt: iets dat verborgen moet blijven, zou te zien of te herleiden zijn. ' +
    'Deel deze bladen niet en meld dit aan de makers van Waaier.';
}
