package io.recourse.web.requests;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives up answers that are read more slowly than the {@link LeastPace}. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SlowReaders extends OncePerRequestFilter {

  private final LeastPace pace;

  SlowReaders(LeastPace pace) {
    this.pace = pace;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, new PacedAnswer(request, response, pace));
  }
}
