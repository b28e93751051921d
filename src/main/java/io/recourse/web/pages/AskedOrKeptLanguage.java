package io.recourse.web.pages;

import io.recourse.web.Spoken;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;
import org.springframework.context.i18n.TimeZoneAwareLocaleContext;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The language that the address asks for, else the one kept in the cookie. What is refused before
 * any controller is asked is so said in the language of the page it stands for; of what is sent in
 * nothing is read for it, since a body may be long on its way.
 */
final class AskedOrKeptLanguage extends CookieLocaleResolver {

  static final String PARAMETER = "lang";

  AskedOrKeptLanguage(String cookie) {
    super(cookie);
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return asked(request).orElseGet(() -> super.resolveLocale(request));
  }

  @Override
  public LocaleContext resolveLocaleContext(HttpServletRequest request) {
    TimeZoneAwareLocaleContext kept =
        (TimeZoneAwareLocaleContext) super.resolveLocaleContext(request);
    return asked(request)
        .<LocaleContext>map(
            language -> new SimpleTimeZoneAwareLocaleContext(language, kept.getTimeZone()))
        .orElse(kept);
  }

  @Override
  protected Locale parseLocaleValue(String kept) {
    return spoken(super.parseLocaleValue(kept));
  }

  static Locale spoken(Locale any) {
    return any == null ? null : Spoken.nearest(any);
  }

  private static Optional<Locale> asked(HttpServletRequest request) {
    String query = request.getQueryString();
    if (query == null || !query.contains(PARAMETER)) {
      return Optional.empty();
    }
    String asked =
        UriComponentsBuilder.newInstance()
            .query(query)
            .build()
            .getQueryParams()
            .getFirst(PARAMETER);
    return Optional.ofNullable(asked).flatMap(AskedOrKeptLanguage::named);
  }

  /** A name that is none is passed over, as it is where a page hears it. */
  private static Optional<Locale> named(String asked) {
    try {
      return Optional.ofNullable(spoken(StringUtils.parseLocale(asked)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
