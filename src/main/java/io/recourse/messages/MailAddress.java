package io.recourse.messages;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;

/** An address that is one mailbox and nothing else: no second header, no list, no comment. */
final class MailAddress {

  private static final int LONGEST = 254;

  private MailAddress() {}

  static Optional<String> usable(String address) {
    if (address == null || address.length() > LONGEST || hasControlOrSeparator(address)) {
      return Optional.empty();
    }
    try {
      InternetAddress parsed = new InternetAddress(address, true);
      parsed.validate();
      return Optional.of(parsed.getAddress()).filter(address::equals);
    } catch (AddressException e) {
      return Optional.empty();
    }
  }

  private static boolean hasControlOrSeparator(String address) {
    return address
        .chars()
        .anyMatch(sign -> sign < 0x21 || sign == 0x7f || ",;<>()\"".indexOf(sign) >= 0);
  }
}
