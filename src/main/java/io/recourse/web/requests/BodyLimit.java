package io.recourse.web.requests;

import io.recourse.common.Problem;
import io.recourse.web.security.ProblemDoorman;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** No JSON body may be larger than the configured size, announced or not; answers 413. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BodyLimit extends OncePerRequestFilter {

  private final long limit;
  private final ProblemDoorman doorman;

  BodyLimit(@Value("${recourse.web.max-body:256KB}") DataSize limit, ProblemDoorman doorman) {
    this.limit = limit.toBytes();
    this.doorman = doorman;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String type = String.valueOf(request.getContentType());
    return request.getRequestURI().startsWith("/api/v1/orders/import")
        || type.startsWith("multipart/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > limit) {
      doorman.refuse(request, response, Problem.Kind.TOO_LARGE, tooLarge());
      return;
    }
    try {
      chain.doFilter(new Counted(request), response);
    } catch (Problem tooLarge) {
      doorman.refuse(request, response, tooLarge.kind(), tooLarge.getMessage());
    }
  }

  private String tooLarge() {
    return "A request body may have " + limit + " bytes.";
  }

  private final class Counted extends HttpServletRequestWrapper {

    Counted(HttpServletRequest request) {
      super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new CountedStream(super.getInputStream());
    }
  }

  private final class CountedStream extends ServletInputStream {

    private final ServletInputStream body;
    private long read;

    CountedStream(ServletInputStream body) {
      this.body = body;
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
        throw new Problem(Problem.Kind.TOO_LARGE, tooLarge(), List.of());
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
