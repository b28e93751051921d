package io.recourse.thirdparties;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.orders.Address;
import io.recourse.orders.Customer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** XDP-07 A third party reads nothing that tells who the customer is, and innocent words pass. */
class PersonalWordsTest {

  @ParameterizedTest
  @CsvSource({
    "Mrs Smith says no, true",
    "JANE sent it, true",
    "the smithy, false",
    "客户Jane说把手掉了, true",
    "call 0170 123 45 67, true",
    "call (+49)170/1234567, true",
    "lot 20261126 of 2026-11-26, false",
    "order t-1001 came, true",
    "order T-10012, false",
    "it goes to high street, true",
    "a high shelf in the street, false",
    "in SW1A-1AA, true",
    "jane@example.org wrote, true",
    "Why do handles come off?, false"
  })
  @DisplayName("XDP-07 names, phone, street, postcode and order are found as words of their own")
  void western(String text, boolean tells) {
    assertThat(words("Jane Smith", "+49 170 1234567", "12 High Street", "SW1A 1AA").in(text))
        .isEqualTo(tells);
  }

  @ParameterizedTest
  @CsvSource({
    "Li, the list of goods, false",
    "An, and then?, false",
    "Li An, li an says no, true",
    "Haus und Hof, Kanne und Deckel, false",
    "王小明, 顾客王小明说把手掉了, true",
    "王小明, 小明书店, false"
  })
  @DisplayName("XDP-07 short names and particles block no other word; Chinese names count whole")
  void names(String name, String text, boolean tells) {
    assertThat(words(name, null, "中山路88号", null).in(text)).isEqualTo(tells);
    assertThat(words(name, null, "中山路88号", null).in("送到中山路的那件")).isTrue();
  }

  private static PersonalWords words(String name, String phone, String street, String postcode) {
    return new PersonalWords()
        .of(new Customer("C-1", "jane@example.org", name, phone, "en", "DE", "STANDARD", "B2C"))
        .at(new Address(null, street, null, "Bonn", null, postcode, "DE"))
        .order("T-1001");
  }
}
