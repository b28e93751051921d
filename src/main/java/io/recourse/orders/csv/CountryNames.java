package io.recourse.orders.csv;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** English country names as shops write them, as ISO 3166 codes. */
final class CountryNames {

  private static final Map<String, String> CODES = new HashMap<>();

  static {
    for (String code : Locale.getISOCountries()) {
      CODES.put(
          new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH), code);
    }
    CODES.put("EIRE", "IE");
    CODES.put("USA", "US");
    CODES.put("RSA", "ZA");
    CODES.put("Korea", "KR");
    CODES.put("Hong Kong", "HK");
    CODES.put("Czech Republic", "CZ");
    // The islands have codes of their own (GG, JE); the larger one stands for both.
    CODES.put("Channel Islands", "JE");
  }

  private CountryNames() {}

  /** Null for what is no single country: Unspecified, European Community, West Indies. */
  static String code(String name) {
    return name == null ? null : CODES.get(name);
  }
}
