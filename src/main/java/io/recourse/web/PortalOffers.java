package io.recourse.web;

import java.util.List;
import java.util.Locale;

/**
 * Port: what customers can ask for on the portal at the moment, beside what lines always offer; the
 * page at the path takes {@code ?order=} too.
 */
public interface PortalOffers {

  /** One of them, with the words of its link in the reader's language. */
  record Offer(String path, String said) {}

  /** All of them are about articles. */
  List<Offer> now(Locale language);
}
