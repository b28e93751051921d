package io.recourse.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses as their readers write them. */
class AddressTest {

  private static final Address SHENZHEN =
      new Address("王芳", "科技路1号", null, "深圳市", "广东省", "518000", "CN");
  private static final Address TAIPEI =
      new Address(null, "信義路五段7號", "12樓", "台北市", null, "110", "TW");

  @Test
  @DisplayName(
      "PLT-05 in Chinese an address there runs from the country to the house, the name last")
  void chinese() {
    assertThat(SHENZHEN.inWords(Locale.SIMPLIFIED_CHINESE)).isEqualTo("中国 广东省 深圳市 科技路1号，518000，王芳");
    assertThat(TAIPEI.inWords(Locale.TRADITIONAL_CHINESE)).isEqualTo("台灣 台北市 信義路五段7號 12樓，110");
    assertThat(SHENZHEN.inWords(Locale.ENGLISH)).isEqualTo("王芳, 科技路1号, 518000 深圳市 广东省, China");
  }

  @ParameterizedTest
  @CsvSource({
    "DE, en, 'Anna, Alte Str. 1, 89073 Ulm BW, Germany'",
    "DE, zh-CN, 'Anna, Alte Str. 1, 89073 Ulm BW, 德国'",
    "DE, zh-TW, 'Anna, Alte Str. 1, 89073 Ulm BW, 德國'",
    "US, en, 'Anna, Alte Str. 1, Ulm BW 89073, United States'",
    ", zh-CN, 'Anna, Alte Str. 1, 89073 Ulm BW'"
  })
  @DisplayName("PLT-05 elsewhere it runs as its own post writes it, its country by name")
  void elsewhere(String country, String reader, String written) {
    Address address = new Address("Anna", "Alte Str. 1", null, "Ulm", "BW", "89073", country);
    assertThat(address.inWords(Locale.forLanguageTag(reader))).isEqualTo(written);
  }
}
