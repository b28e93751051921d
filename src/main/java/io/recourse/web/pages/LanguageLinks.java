package io.recourse.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The same page in another language: with all that was asked of it. */
@Component("languageLinks")
public class LanguageLinks {

  /** Where a page answers a form, this is the page the form stood on. */
  public String to(String language) {
    HttpServletRequest request =
        ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    if ("GET".equals(request.getMethod())) {
      return in(language, UriComponentsBuilder.newInstance().query(request.getQueryString()));
    }
    return in(language, formOf(request));
  }

  private static String in(String language, UriComponentsBuilder page) {
    return page.replaceQueryParam("lang", language).build().toUriString();
  }

  private static UriComponentsBuilder formOf(HttpServletRequest request) {
    try {
      URI form = URI.create(String.valueOf(request.getHeader(HttpHeaders.REFERER)));
      if (request.getServerName().equals(form.getHost())) {
        return UriComponentsBuilder.fromPath(form.getRawPath()).query(form.getRawQuery());
      }
    } catch (IllegalArgumentException unreadable) {
      // then the start page
    }
    return UriComponentsBuilder.fromPath("/");
  }
}
