package io.recourse.web.security;

import io.recourse.common.Problem;
import io.recourse.web.AttemptLimit;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** After too many wrong passwords from one address the next try is refused before it is checked. */
@Component
class SignInLimit extends OncePerRequestFilter {

  private final AttemptLimit limit;
  private final ProblemDoorman doorman;

  SignInLimit(AttemptLimit limit, ProblemDoorman doorman) {
    this.limit = limit;
    this.doorman = doorman;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<String> name = triedName(request);
    if (name.isPresent() && !limit.allows(request.getRemoteAddr(), name.get())) {
      response.setHeader(HttpHeaders.RETRY_AFTER, "60");
      doorman.refuse(request, response, Problem.Kind.TOO_MANY, "access.tooManyWrong");
      return;
    }
    chain.doFilter(request, response);
  }

  @EventListener
  void countFailure(AuthenticationFailureBadCredentialsEvent failure) {
    address(failure)
        .ifPresent(address -> limit.failed(address, failure.getAuthentication().getName()));
  }

  private static Optional<String> address(AbstractAuthenticationFailureEvent failure) {
    Authentication tried = failure.getAuthentication();
    return tried.getDetails() instanceof WebAuthenticationDetails details
        ? Optional.of(details.getRemoteAddress())
        : Optional.empty();
  }

  private static Optional<String> triedName(HttpServletRequest request) {
    if ("POST".equals(request.getMethod()) && "/sign-in".equals(request.getRequestURI())) {
      return Optional.ofNullable(request.getParameter("username"));
    }
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, "Basic ", 0, 6)
        ? basicName(header.substring(6).trim())
        : Optional.empty();
  }

  private static Optional<String> basicName(String credentials) {
    try {
      String pair = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
      return Optional.of(pair.substring(0, Math.max(pair.indexOf(':'), 0)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The filter belongs into the security chains only. */
  @org.springframework.context.annotation.Configuration
  static class NotOnItsOwn {

    @Bean
    FilterRegistrationBean<SignInLimit> signInLimitOnlyInsideTheChains(SignInLimit filter) {
      FilterRegistrationBean<SignInLimit> registration = new FilterRegistrationBean<>(filter);
      registration.setEnabled(false);
      return registration;
    }
  }
}
