package io.recourse.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "anna",
        "anna@example.org\r\nBcc: all@example.org",
        "anna@example.org\nSubject: x",
        "anna@example.org,bert@example.org",
        "anna@example.org;bert@example.org",
        "Anna <anna@example.org>",
        "anna@example.org (comment)",
        "anna@example.org\u0000",
        "anna @example.org",
        "@example.org",
        "anna@"
      })
  @DisplayName("NTF-01 an address that could bring a second header or recipient is never used")
  void refuses(String address) {
    assertThat(MailAddress.usable(address)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"anna@example.org", "a.b+returns@mail.example.co.uk", "o'neil@example.ie"})
  void accepts(String address) {
    assertThat(MailAddress.usable(address)).contains(address);
  }
}
