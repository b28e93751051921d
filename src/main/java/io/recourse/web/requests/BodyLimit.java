package io.recourse.web.requests;

import io.recourse.common.Problem;
import io.recourse.web.AskedPath;
import io.recourse.web.security.ProblemEntryPoint;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** No body may be larger than the configured size, announced or not; answers 413. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BodyLimit extends OncePerRequestFilter {

  private static final String MODELS = "/api/v1/models";
  private static final PathPattern IMPORT =
      PathPatternParser.defaultInstance.parse("/api/v1/orders/import");

  private final long limit;
  private final long modelLimit;
  private final ProblemEntryPoint doorman;

  BodyLimit(
      @Value("${recourse.web.max-body:256KB}") DataSize limit,
      @Value("${recourse.web.max-model-body:7MB}") DataSize modelLimit,
      ProblemEntryPoint doorman) {
    this.limit = limit.toBytes();
    this.modelLimit = modelLimit.toBytes();
    this.doorman = doorman;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return IMPORT.matches(AskedPath.of(request)) || ShareRules.isForm(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long limit = limitOf(request);
    if (request.getContentLengthLong() > limit) {
      refuse(request, response, tooLarge(limit));
      return;
    }
    try {
      chain.doFilter(new Counted(request, limit), response);
    } catch (Problem tooLarge) {
      refuse(request, response, tooLarge);
    }
  }

  /** A program reads a problem, a person a page. */
  private void refuse(HttpServletRequest request, HttpServletResponse response, Problem why)
      throws IOException {
    if (AskedPath.isUnder("/api/", request)) {
      doorman.refuse(request, response, why);
    } else {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }
  }

  private long limitOf(HttpServletRequest request) {
    return AskedPath.isUnder(MODELS, request) ? modelLimit : limit;
  }

  private static Problem tooLarge(long limit) {
    return Problem.of(Problem.Kind.TOO_LARGE, "request.tooLarge", limit);
  }

  private static final class Counted extends HttpServletRequestWrapper {

    private final long limit;

    Counted(HttpServletRequest request, long limit) {
      super(request);
      this.limit = limit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new CountedStream(super.getInputStream(), limit);
    }
  }

  private static final class CountedStream extends ServletInputStream {

    private final ServletInputStream body;
    private final long limit;
    private long read;

    CountedStream(ServletInputStream body, long limit) {
      this.body = body;
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      int one = body.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int many = body.read(buffer, offset, length);
      count(Math.max(many, 0));
      return many;
    }

    private void count(int bytes) {
      read += bytes;
      if (read > limit) {
        throw tooLarge(limit);
      }
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
