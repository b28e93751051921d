package io.recourse.web.requests;

import io.recourse.web.AskedPath;
import io.recourse.web.CallerNetwork;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The customers' pages share so many places, so that a rush on the portal leaves the rest of the
 * server to those who work off what comes in (PLT-02), and one address has a part of them alone.
 * Who gets no place within the patience is told so, and when to come again: 503 with Retry-After.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class CustomerShare extends OncePerRequestFilter {

  private static final String COME_AGAIN_SECONDS = "5";
  private static final PathPattern PORTAL = pattern("/portal/**");
  private static final PathPattern STREAM = pattern("/portal/chats/{id}/news");

  private final Places places;
  private final Duration patience;

  CustomerShare(
      @Value("${recourse.web.customers-at-once}") int places,
      @Value("${recourse.web.customers-per-address}") int perAddress,
      @Value("${recourse.web.answer-within}") Duration patience) {
    this.places = new Places(places, perAddress);
    this.patience = patience;
  }

  /**
   * Only pages have to have a place. What is sent in and streams last as long as the other side
   * takes for them, so that a few slow ones would hold all places.
   */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    PathContainer path = AskedPath.of(request);
    return !isRead(request.getMethod()) || !PORTAL.matches(path) || STREAM.matches(path);
  }

  /** Asked for its head alone, a page is made all the same. */
  private static boolean isRead(String method) {
    return HttpMethod.GET.matches(method) || HttpMethod.HEAD.matches(method);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String address = CallerNetwork.of(request.getRemoteAddr());
    if (!places.enter(address, patience)) {
      response.setHeader(HttpHeaders.RETRY_AFTER, COME_AGAIN_SECONDS);
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    try {
      made(request, response, chain).copyBodyToResponse();
    } finally {
      places.leave(address);
    }
  }

  /** The place is given back before anybody reads: slow readers hold up their own address alone. */
  private ContentCachingResponseWrapper made(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
    try {
      chain.doFilter(request, page);
      return page;
    } finally {
      places.giveBack();
    }
  }

  private static PathPattern pattern(String path) {
    return PathPatternParser.defaultInstance.parse(path);
  }
}
