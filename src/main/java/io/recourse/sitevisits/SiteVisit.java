package io.recourse.sitevisits;

import io.recourse.common.CaseNumber;

/**
 * A technician comes to a customer (REP-03, REP-04).
 *
 * @param number of its case; null until that is opened
 * @param orderNumber of the order it was asked for; null for none
 * @param orderLine null as the number is
 * @param article name of the goods
 * @param category of the article, the shop's own; null where it names none
 * @param country where the goods are, ISO 3166 alpha-2
 * @param outcome null while somebody is still to come
 * @param note what the technician wrote of it last; may be null
 */
public record SiteVisit(
    CaseNumber number,
    Kind kind,
    String orderNumber,
    Integer orderLine,
    String sku,
    String article,
    String category,
    String country,
    Outcome outcome,
    String note) {

  /** What for. */
  public enum Kind {
    INSTALLATION,
    MAINTENANCE
  }

  /** How it ended. */
  public enum Outcome {
    DONE,
    GIVEN_UP,
    LAPSED,
    WITHDRAWN
  }

  public boolean isOpen() {
    return outcome == null;
  }

  /** The same visit as the case of this number. */
  SiteVisit under(CaseNumber given) {
    return new SiteVisit(
        given, kind, orderNumber, orderLine, sku, article, category, country, outcome, note);
  }
}
