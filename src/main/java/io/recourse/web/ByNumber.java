package io.recourse.web;

import org.springframework.security.core.Authentication;

/**
 * Who came in by a number and an e-mail address alone. Both stand on invoices and parcels, so
 * others may know them: enough to look and to ask, not to move money or goods.
 */
public final class ByNumber {

  /** The authority that marks such a session or token. */
  public static final String MARK = "BY_NUMBER";

  private ByNumber() {}

  public static boolean came(Authentication who) {
    return who != null
        && who.getAuthorities().stream().anyMatch(one -> MARK.equals(one.getAuthority()));
  }
}
