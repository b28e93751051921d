package io.recourse.web.pages;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/**
 * Only links to files whose content names their version are looked up among the files. Any other
 * link of a page would be searched for in every library of the class path, and in vain.
 */
@Configuration
class AssetLinks {

  @Bean
  FilterRegistrationBean<ResourceUrlEncodingFilter> resourceUrlEncodingFilter(WebProperties web) {
    String[] paths = web.getResources().getChain().getStrategy().getContent().getPaths();
    List<String> folders = Arrays.stream(paths).map(path -> path.replace("**", "")).toList();
    FilterRegistrationBean<ResourceUrlEncodingFilter> filter =
        new FilterRegistrationBean<>(new OfAssets(folders));
    filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
    return filter;
  }

  private static final class OfAssets extends ResourceUrlEncodingFilter {

    private final List<String> folders;

    OfAssets(List<String> folders) {
      this.folders = folders;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse plain, FilterChain chain)
        throws ServletException, IOException {
      super.doFilter(
          request,
          plain,
          (asked, versioned) ->
              chain.doFilter(asked, new Links(folders, (HttpServletResponse) plain, versioned)));
    }
  }

  private static final class Links extends HttpServletResponseWrapper {

    private final List<String> folders;
    private final HttpServletResponse plain;

    Links(List<String> folders, HttpServletResponse plain, ServletResponse versioned) {
      super((HttpServletResponse) versioned);
      this.folders = folders;
      this.plain = plain;
    }

    @Override
    public String encodeURL(String url) {
      boolean asset = folders.stream().anyMatch(url::contains);
      return asset ? super.encodeURL(url) : plain.encodeURL(url);
    }
  }
}
