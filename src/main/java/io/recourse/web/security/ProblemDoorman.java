package io.recourse.web.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.common.Problem;
import io.recourse.web.problems.ProblemBody;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Says no at the door of the API, as problem+json. */
@Component
public class ProblemDoorman implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final ObjectMapper json;

  ProblemDoorman(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
      throws IOException {
    if (request.getHeader("X-Requested-With") == null && request.getSession(false) == null) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Recourse\"");
    }
    refuse(request, response, Problem.Kind.UNAUTHENTICATED, "Sign in to use this address.");
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
      throws IOException {
    refuse(request, response, Problem.Kind.FORBIDDEN, "Your role does not allow this.");
  }

  /** Writes one problem document as the whole answer. */
  public void refuse(
      HttpServletRequest request, HttpServletResponse response, Problem.Kind kind, String detail)
      throws IOException {
    Problem problem = new Problem(kind, detail, List.of());
    response.setStatus(kind.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(response.getOutputStream(), ProblemBody.of(problem, request.getRequestURI()));
  }
}
