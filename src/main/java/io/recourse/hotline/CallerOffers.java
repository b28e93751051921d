package io.recourse.hotline;

import io.recourse.cases.CaseType;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import java.util.List;

/** What a caller can have beside what everybody can ask for, because of what they own or await. */
interface CallerOffers {

  /**
   * One thing.
   *
   * @param key what it is asked for by
   * @param name of the goods it is about
   * @param price what it costs, or the deposit; null where it is free
   */
  record Offer(CaseType type, String key, String name, Money price) {

    /** Its name among all offers to a caller. */
    public String value() {
      return type + "|" + key;
    }
  }

  CaseType type();

  /** Where the same is asked for otherwise: who may not post there is offered nothing here. */
  String door();

  /**
   * @param persons keys of the caller, several where two names were merged
   */
  List<Offer> of(List<String> persons);

  /** Opens its case. */
  CaseNumber ask(String key);
}
