package io.recourse.praise.web;

import io.recourse.cases.CaseType;
import io.recourse.portal.WordsDesk;
import io.recourse.portal.WordsPage;
import io.recourse.web.OfferPlace;
import io.recourse.web.PortalOffer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** A customer praises somebody, about an order of theirs or none. */
@Controller
@RequestMapping(GivePraise.PATH)
class GivePraise extends WordsPage {

  static final String PATH = "/portal/praise/new";
  private static final WordsDesk.Room ROOM = new WordsDesk.Room(CaseType.PRAISE, "praise/give");

  GivePraise(WordsDesk desk) {
    super(desk, ROOM);
  }

  /** Customers find the form beside their orders. */
  @Configuration
  static class Offer {

    @Bean
    @Order(3)
    PortalOffer offerOfPraise() {
      return new PortalOffer(PATH, "praise.offer", OfferPlace.RARE);
    }
  }
}
