package io.recourse.web.security;

import io.recourse.common.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** Says why an address was refused that could be read in several ways. */
@Component
class RefusedAddress implements RequestRejectedHandler {

  private final ProblemEntryPoint doorman;

  RefusedAddress(ProblemEntryPoint doorman) {
    this.doorman = doorman;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, RequestRejectedException refused)
      throws IOException {
    if (request.getRequestURI().startsWith("/api/")) {
      doorman.refuse(request, response, Problem.malformed("request.address"));
    } else {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
  }
}
