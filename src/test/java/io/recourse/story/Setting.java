package io.recourse.story;

import java.time.ZoneId;

/**
 * Where a long story is told, and about whom.
 *
 * @param language of its pages and mails
 * @param price of the machine, in minor units
 */
record Setting(
    String country,
    String language,
    ZoneId zone,
    String currency,
    long price,
    String buyer,
    String phone,
    String machine) {

  static final Setting GERMANY =
      new Setting(
          "DE",
          "en",
          ZoneId.of("Europe/Berlin"),
          "EUR",
          49_900,
          "Anna Berg",
          "+49 731 5550101",
          "Washing machine");
  static final Setting CHINA =
      new Setting(
          "CN",
          "zh-CN",
          ZoneId.of("Asia/Shanghai"),
          "CNY",
          89_900,
          "王芳",
          "+86 10 5555 0101",
          "洗衣机");
}
