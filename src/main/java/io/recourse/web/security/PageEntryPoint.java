package io.recourse.web.security;

import io.recourse.common.Problem;
import io.recourse.web.kept.KeptForms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Says no at the door of the pages: with a page and a way on. A form whose session ended is kept
 * for its author; who has signed in anew meanwhile is shown it at once.
 */
@Component
class PageEntryPoint implements AuthenticationFailureHandler, AccessDeniedHandler {

  private final RedirectStrategy away = new DefaultRedirectStrategy();
  private final KeptForms kept;

  PageEntryPoint(KeptForms kept) {
    this.kept = kept;
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
      throws IOException {
    if (cause instanceof TooManyTries) {
      response.setHeader(HttpHeaders.RETRY_AFTER, "60");
      response.sendError(Problem.Kind.TOO_MANY.status());
      return;
    }
    away.sendRedirect(request, response, "/sign-in?error"); // what was typed is kept in no session
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
      throws IOException {
    if (response.isCommitted()) {
      return; // the line broke while the form was read
    }
    boolean earlier = cause instanceof CsrfException;
    boolean ended = earlier && SecurityContextHolder.getContext().getAuthentication() == null;
    boolean page = request.getHeader("X-Requested-With") == null;
    Optional<String> form = earlier && page ? kept.keep(request) : Optional.empty();
    if (ended && page) {
      boolean portal = request.getRequestURI().startsWith("/portal");
      response.sendRedirect(portal ? "/portal?ended" : "/sign-in?ended");
    } else if (form.isPresent()) {
      response.sendRedirect(form.get());
    } else {
      response.sendError(
          ended ? HttpServletResponse.SC_UNAUTHORIZED : HttpServletResponse.SC_FORBIDDEN);
    }
  }
}
