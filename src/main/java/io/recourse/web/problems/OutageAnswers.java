package io.recourse.web.problems;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.common.Contended;
import io.recourse.common.HeldWrites;
import io.recourse.common.Problem;
import io.recourse.common.Problem.Kind;
import io.recourse.web.AskedPath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever meets an outage of the database is asked to come again: 503 with Retry-After, a problem
 * document for the API, a page for people. Around everything that asks the database, sign-in too.
 * So is at once whoever would write while nothing written is acknowledged, and whose transaction
 * gave way to another one, or to a table that has changed, where nobody ran it again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class OutageAnswers extends OncePerRequestFilter {

  private static final Logger log = LoggerFactory.getLogger(OutageAnswers.class);
  private static final String COME_AGAIN_SECONDS = "2";
  private static final Set<String> ONLY_READ = Set.of("GET", "HEAD", "OPTIONS");

  private final ProblemBody bodies;
  private final ObjectMapper json;
  private final HeldWrites writes;
  private final Contended contended;

  OutageAnswers(ProblemBody bodies, ObjectMapper json, HeldWrites writes, Contended contended) {
    this.bodies = bodies;
    this.json = json;
    this.writes = writes;
    this.contended = contended;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (writes.areHeld() && mayWrite(request)) {
      comeAgain("request.outage", request, response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } catch (ServletException | IOException | RuntimeException failure) {
      Optional<String> ground = ground(failure);
      if (response.isCommitted() || ground.isEmpty()) {
        throw failure;
      }
      log.warn("A {} request is to come again: {}", request.getMethod(), ground.get());
      comeAgain(ground.get(), request, response);
    }
  }

  static boolean mayWrite(HttpServletRequest request) {
    return !ONLY_READ.contains(request.getMethod());
  }

  private Optional<String> ground(Exception failure) {
    if (DatabaseOutage.isBehind(failure)) {
      return Optional.of("request.outage");
    }
    return contended.isLostBy(failure) ? Optional.of("request.gaveWay") : Optional.empty();
  }

  private void comeAgain(String ground, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.resetBuffer();
    response.setHeader(HttpHeaders.RETRY_AFTER, COME_AGAIN_SECONDS);
    if (!AskedPath.isUnder("/api/", request)) {
      response.sendError(Kind.UNAVAILABLE.status());
      return;
    }
    response.setStatus(Kind.UNAVAILABLE.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    Problem problem = Problem.of(Kind.UNAVAILABLE, ground);
    json.writeValue(response.getOutputStream(), bodies.of(problem, request));
  }
}
