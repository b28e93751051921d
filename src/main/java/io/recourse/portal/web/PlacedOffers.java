package io.recourse.portal.web;

import io.recourse.web.OfferPlace;
import io.recourse.web.PortalOffer;
import io.recourse.web.PortalOffers;
import io.recourse.web.PortalOffers.Offer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What customers can ask for now, each where they look for it (INT-07). */
@Component
class PlacedOffers {

  private final List<PortalOffer> lasting;
  private final List<PortalOffers> passing;
  private final MessageSource messages;

  PlacedOffers(
      ObjectProvider<PortalOffer> lasting, List<PortalOffers> passing, MessageSource messages) {
    this.lasting = lasting.orderedStream().toList();
    this.passing = List.copyOf(passing);
    this.messages = messages;
  }

  /** Every place has its list, if an empty one. */
  Map<OfferPlace, List<Offer>> now(Locale language) {
    Map<OfferPlace, List<Offer>> placed = none();
    lasting.forEach(one -> placed.get(one.place()).add(said(one, language)));
    passing.forEach(some -> placed.get(OfferPlace.ARTICLES).addAll(some.now(language)));
    return placed;
  }

  private static Map<OfferPlace, List<Offer>> none() {
    Map<OfferPlace, List<Offer>> placed = new EnumMap<>(OfferPlace.class);
    for (OfferPlace place : OfferPlace.values()) {
      placed.put(place, new ArrayList<>());
    }
    return placed;
  }

  private Offer said(PortalOffer offer, Locale language) {
    return new Offer(offer.path(), messages.getMessage(offer.words(), null, language));
  }
}
