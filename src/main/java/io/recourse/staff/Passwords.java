package io.recourse.staff;

import io.recourse.common.Problem;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * What a password has to be, after NIST SP 800-63B: long, not the name, any characters. The upper
 * bound is that of bcrypt.
 */
@Component
class Passwords {

  private static final int SHORTEST = 12;
  private static final int MOST_BYTES = 72;
  private static final int UNKNOWN_BYTES = 32;

  private final PasswordEncoder encoder;
  private final SecureRandom random = new SecureRandom();

  Passwords(PasswordEncoder encoder) {
    this.encoder = encoder;
  }

  /** The hash of a new password of this account. */
  String accepted(String name, String password) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      throw Problem.invalid("/password", "staff.password.short", SHORTEST);
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw Problem.invalid("/password", "staff.password.long", MOST_BYTES);
    }
    if (password.toLowerCase(Locale.ROOT).contains(name)
            && password.length() < name.length() + SHORTEST
        || password.codePoints().distinct().count() == 1) {
      throw Problem.invalid("/password", "staff.password.plain");
    }
    return encoder.encode(password);
  }

  boolean fits(String password, String hash) {
    return encoder.matches(password, hash);
  }

  /** The hash of a password nobody knows. */
  String unknown() {
    byte[] bytes = new byte[UNKNOWN_BYTES];
    random.nextBytes(bytes);
    return encoder.encode(HexFormat.of().formatHex(bytes));
  }
}
