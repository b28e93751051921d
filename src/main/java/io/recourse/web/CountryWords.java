package io.recourse.web;

import java.util.Locale;
import org.springframework.stereotype.Component;

/** Countries and languages by the names readers know them by: DE as Germany, zh-TW as 中文（台灣）. */
@Component("countries")
public class CountryWords {

  /**
   * @param code ISO 3166
   */
  public String name(String code, Locale reader) {
    return new Locale.Builder().setRegion(code).build().getDisplayCountry(reader);
  }

  /**
   * @param tag BCP 47, such as {@code zh-CN}
   */
  public String language(String tag, Locale reader) {
    return Locale.forLanguageTag(tag).getDisplayName(reader);
  }
}
