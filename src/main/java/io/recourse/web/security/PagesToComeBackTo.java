package io.recourse.web.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What a person is led back to after signing in: the page they opened, never a part that a script
 * of that page fetched after the session had ended. Browsers name what a request is for by {@code
 * Sec-Fetch-Dest}; where none is named, answers that are no pages are told by what is accepted.
 */
class PagesToComeBackTo implements RequestMatcher {

  @Override
  public boolean matches(HttpServletRequest request) {
    return "GET".equals(request.getMethod()) && isPage(request);
  }

  private static boolean isPage(HttpServletRequest request) {
    String wanted = request.getHeader("Sec-Fetch-Dest");
    if (wanted != null) {
      return wanted.equals("document");
    }
    String accepted = request.getHeader("Accept");
    return accepted == null || !accepted.contains("json") && !accepted.contains("event-stream");
  }
}
