package io.recourse.web.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.common.Problem;
import io.recourse.web.problems.ProblemBody;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Says no at the door of the API, as problem+json. */
@Component
public class ProblemEntryPoint implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final ObjectMapper json;
  private final ProblemBody bodies;

  ProblemEntryPoint(ObjectMapper json, ProblemBody bodies) {
    this.json = json;
    this.bodies = bodies;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
      throws IOException {
    if (cause instanceof TooManyTries) {
      response.setHeader(HttpHeaders.RETRY_AFTER, "60");
      refuse(request, response, Problem.Kind.TOO_MANY, "access.tooManyWrong");
      return;
    }
    if (!isBrowser(request)) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Recourse\"");
    }
    refuse(request, response, Problem.Kind.UNAUTHENTICATED, "access.signIn");
  }

  /** A challenge would make a browser open its own box for passwords. */
  private static boolean isBrowser(HttpServletRequest request) {
    return request.getHeader("X-Requested-With") != null
        || request.getHeader("HX-Request") != null
        || request.getHeader("Sec-Fetch-Mode") != null
        || String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains("text/html")
        || request.getRequestedSessionId() != null;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
      throws IOException {
    if (cause instanceof CsrfException
        && SecurityContextHolder.getContext().getAuthentication() == null) {
      refuse(request, response, Problem.Kind.UNAUTHENTICATED, "access.sessionEnded");
      return;
    }
    refuse(request, response, Problem.Kind.FORBIDDEN, "access.role");
  }

  /** Writes one problem document as the whole answer. */
  public void refuse(
      HttpServletRequest request, HttpServletResponse response, Problem.Kind kind, String key)
      throws IOException {
    refuse(request, response, Problem.of(kind, key));
  }

  /** Writes one problem document as the whole answer. */
  public void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    response.setStatus(problem.kind().status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(response.getOutputStream(), bodies.of(problem, request));
  }
}
