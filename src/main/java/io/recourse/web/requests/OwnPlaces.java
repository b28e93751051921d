package io.recourse.web.requests;

import io.recourse.web.AskedPath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever is signed in has so many places of their own, so that a program, or a member of staff,
 * who asks without a pause leaves the server to the others (PLT-02). More at once wait, and are
 * told when to come again: 429 with Retry-After. Pages of customers have a share of the server
 * instead; a stream holds its place until it is open. Who has a place of a share does not wait
 * here: it would be kept from the others meanwhile.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER + 1) // once it is known who asks
@EnableConfigurationProperties(AccountSettings.class)
class OwnPlaces extends OncePerRequestFilter {

  private final Places places;
  private final Duration patience;
  private final ShareRules shares;
  private final ComeAgain comeAgain;

  OwnPlaces(AccountSettings settings, ShareRules shares, ComeAgain comeAgain) {
    this.places = settings.places();
    this.patience = settings.within();
    this.shares = shares;
    this.comeAgain = comeAgain;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return AskedPath.isUnder("/portal", request) || AskedPath.isUnder("/assets/", request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<String> account = account(SecurityContextHolder.getContext().getAuthentication());
    if (account.isEmpty()) {
      chain.doFilter(request, response);
    } else {
      admit(account.get(), request, response, chain);
    }
  }

  private void admit(
      String account, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!places.enter(account, patience(request))) {
      comeAgain.tell(ComeAgain.Full.ACCOUNT, request, response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      places.giveBack();
      places.leave(account);
    }
  }

  private Duration patience(HttpServletRequest request) {
    return shares.of(request).isPresent() ? Duration.ZERO : patience;
  }

  /** A customer and a machine may be called what a member of staff is called. */
  private static Optional<String> account(Authentication who) {
    return who == null || !who.isAuthenticated() || who instanceof AnonymousAuthenticationToken
        ? Optional.empty()
        : Optional.of(who.getPrincipal().getClass().getSimpleName() + " " + who.getName());
  }
}
