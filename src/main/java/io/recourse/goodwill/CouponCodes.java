package io.recourse.goodwill;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/** Codes that nobody guesses and that are read aloud without mistakes: no I, L, O, U, 0 or 1. */
@Component
class CouponCodes {

  private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int GROUP = 4;
  private static final int GROUPS = 3;

  private final SecureRandom random = new SecureRandom();

  String next() {
    StringBuilder code = new StringBuilder();
    for (int place = 0; place < GROUP * GROUPS; place++) {
      code.append(place > 0 && place % GROUP == 0 ? "-" : "");
      code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return code.toString();
  }
}
