package io.recourse.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session as soon as the account behind it has another password, other roles, or is off. */
@Component
class StandingSessions extends OncePerRequestFilter {

  private final StaffAccounts accounts;

  StandingSessions(StaffAccounts accounts) {
    this.accounts = accounts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
    if (signedIn != null
        && signedIn.getPrincipal() instanceof StaffMember member
        && !accounts.isAsBefore(member)) {
      end(request);
    }
    chain.doFilter(request, response);
  }

  private static void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
  }

  /** The filter belongs into the security chains only. */
  @Configuration
  static class NotOnItsOwn {

    @Bean
    FilterRegistrationBean<StandingSessions> standingSessionsOnlyInsideTheChains(
        StandingSessions filter) {
      FilterRegistrationBean<StandingSessions> registration = new FilterRegistrationBean<>(filter);
      registration.setEnabled(false);
      return registration;
    }
  }
}
