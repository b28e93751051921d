package io.recourse.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.core.io.Resource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.ResourceUrlProviderExposingInterceptor;

class AssetLinksTest {

  private final List<String> searched = new ArrayList<>();

  @Test
  @DisplayName("Links to assets name their version; no other link is searched among the files")
  void onlyAssets() throws Exception {
    WebProperties web = new WebProperties();
    web.getResources().getChain().getStrategy().getContent().setPaths(new String[] {"/assets/**"});
    Filter filter = new AssetLinks().resourceUrlEncodingFilter(web).getFilter();
    List<String> written = new ArrayList<>();

    filter.doFilter(
        new MockHttpServletRequest("GET", "/work"),
        new MockHttpServletResponse(),
        (request, response) -> {
          request.setAttribute(
              ResourceUrlProviderExposingInterceptor.RESOURCE_URL_PROVIDER_ATTR, provider());
          HttpServletResponse page = (HttpServletResponse) response;
          written.add(page.encodeURL("/assets/base.css"));
          written.add(page.encodeURL("/work/cases/RC-1.css"));
        });

    assertThat(written).containsExactly("/assets/base-3f2a.css", "/work/cases/RC-1.css");
    assertThat(searched).containsExactly("assets/base.css");
  }

  private ResourceUrlProvider provider() {
    ResourceHttpRequestHandler files = new ResourceHttpRequestHandler();
    files.setResourceResolvers(List.of(new Versions()));
    ResourceUrlProvider provider = new ResourceUrlProvider();
    provider.setHandlerMap(Map.of("/**", files));
    return provider;
  }

  /** Has a file for every path that is searched. */
  private final class Versions implements ResourceResolver {

    @Override
    public Resource resolveResource(
        HttpServletRequest request,
        String path,
        List<? extends Resource> locations,
        ResourceResolverChain chain) {
      return null;
    }

    @Override
    public String resolveUrlPath(
        String path, List<? extends Resource> locations, ResourceResolverChain chain) {
      searched.add(path);
      return path.replace(".css", "-3f2a.css");
    }
  }
}
