package io.recourse.web;

/** Where on the portal's pages customers look for an offer, in the order of the page. */
public enum OfferPlace {
  /** What most come for: first, and big. */
  LIKELY,
  /** About the articles of an order. */
  ARTICLES,
  /** About the order as a whole. */
  ORDER,
  /** About the customer. */
  YOU,
  /** What few come for; out of the way of the others. */
  RARE
}
