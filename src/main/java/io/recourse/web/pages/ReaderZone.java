package io.recourse.web.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.TimeZone;
import org.springframework.web.util.WebUtils;

/** The zone a browser says its reader lives in; UTC where it says none that exists. */
final class ReaderZone {

  static final String COOKIE = "recourse-zone";

  private ReaderZone() {}

  static TimeZone of(HttpServletRequest request) {
    Cookie told = WebUtils.getCookie(request, COOKIE);
    return TimeZone.getTimeZone(told == null ? ZoneOffset.UTC : known(told.getValue()));
  }

  private static ZoneId known(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException unknown) {
      return ZoneOffset.UTC;
    }
  }
}
