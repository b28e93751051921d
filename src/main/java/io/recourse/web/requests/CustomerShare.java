package io.recourse.web.requests;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The customers' pages share so many places, so that a rush on the portal leaves the rest of the
 * server to those who work off what comes in (PLT-02). Who gets no place within the time in which
 * every page is to be answered is told so, and when to come again: 503 with Retry-After.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class CustomerShare extends OncePerRequestFilter {

  private static final String COME_AGAIN_SECONDS = "5";

  private final Semaphore places;
  private final Duration patience;

  CustomerShare(
      @Value("${recourse.web.customers-at-once}") int places,
      @Value("${recourse.web.answer-within}") Duration patience) {
    this.places = new Semaphore(places, true);
    this.patience = patience;
  }

  /**
   * Only pages have to have a place. What is sent in, files and streams last as long as the other
   * side takes for them, so that a few slow ones would hold all places.
   */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return !HttpMethod.GET.matches(request.getMethod())
        || !path.startsWith("/portal")
        || path.contains("/evidence/")
        || MediaType.TEXT_EVENT_STREAM_VALUE.equals(request.getHeader(HttpHeaders.ACCEPT));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!isPlace()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, COME_AGAIN_SECONDS);
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      places.release();
    }
  }

  private boolean isPlace() {
    try {
      return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
