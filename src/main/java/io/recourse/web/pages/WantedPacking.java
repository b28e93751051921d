package io.recourse.web.pages;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.parser.AcceptEncoding;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who refuses a packing, by the quality 0, gets the file as it is: whoever looks for packed files
 * reads the names of packings only.
 */
@Configuration(proxyBeanMethods = false)
class WantedPacking {

  @Bean
  FilterRegistrationBean<Filter> wantedPackingOfAssets(WebProperties web) {
    FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(new Wanted());
    Arrays.stream(web.getResources().getChain().getStrategy().getContent().getPaths())
        .map(path -> path.replace("**", "*"))
        .forEach(filter::addUrlPatterns);
    return filter;
  }

  private static final class Wanted extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      chain.doFilter(new WantedOnly(request), response);
    }
  }

  private static final class WantedOnly extends HttpServletRequestWrapper {

    WantedOnly(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getHeader(String name) {
      return HttpHeaders.ACCEPT_ENCODING.equalsIgnoreCase(name) ? wanted() : super.getHeader(name);
    }

    /** What was refused is not among what is read here. */
    private String wanted() {
      String told = String.join(",", Collections.list(getHeaders(HttpHeaders.ACCEPT_ENCODING)));
      try {
        return AcceptEncoding.parse(new StringReader(told)).stream()
            .map(AcceptEncoding::getEncoding)
            .collect(Collectors.joining(","));
      } catch (IOException unreadable) {
        return "";
      }
    }
  }
}
