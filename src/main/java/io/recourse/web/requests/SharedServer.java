package io.recourse.web.requests;

import io.recourse.web.CallerNetwork;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Each share has so many places, so that a rush on the portal leaves the rest of the server to
 * those who work off what comes in, and to whoever reports of payments and parcels (PLT-02). Who
 * gets no place within the patience, or finds too many waiting, is told when to come again: 503
 * with Retry-After, before an account or the database is asked for; a session only at the API.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15) // within the limit of bodies, which are read here
@EnableConfigurationProperties(ShareSettings.class)
class SharedServer extends OncePerRequestFilter {

  private final Map<Share, Places> places = new EnumMap<>(Share.class);
  private final Duration patience;
  private final ShareRules rules;
  private final ComeAgain comeAgain;

  SharedServer(ShareSettings settings, ShareRules rules, ComeAgain comeAgain) {
    this.patience = settings.answerWithin();
    this.rules = rules;
    this.comeAgain = comeAgain;
    for (Share share : Share.values()) {
      places.put(share, settings.placesOf(share));
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Share> share = rules.of(request);
    if (share.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    HttpServletRequest received;
    try {
      received = received(request);
    } catch (SocketTimeoutException slow) {
      response.sendError(HttpServletResponse.SC_REQUEST_TIMEOUT);
      return;
    }
    admit(places.get(share.get()), received, response, chain);
  }

  /** What is sent in lasts as long as the other side takes for it: no place is held meanwhile. */
  private static HttpServletRequest received(HttpServletRequest request) throws IOException {
    if (ShareRules.isRead(request)) {
      return request;
    }
    String type = String.valueOf(request.getContentType());
    if (type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
        || ShareRules.isForm(request)) {
      var read = request.getParameterMap();
      return request;
    }
    return RepeatableRequest.of(request);
  }

  private void admit(
      Places places, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String address = CallerNetwork.of(request.getRemoteAddr());
    if (!places.enter(address, patience)) {
      comeAgain.tell(ComeAgain.Full.SHARE, request, response);
      return;
    }
    try {
      made(places, request, response, chain).copyBodyToResponse();
    } finally {
      places.leave(address);
    }
  }

  /** The place is given back before anybody reads: slow readers hold up their own address alone. */
  private static ContentCachingResponseWrapper made(
      Places places, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
    try {
      chain.doFilter(request, answer);
      return answer;
    } finally {
      places.giveBack();
    }
  }
}
