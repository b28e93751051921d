package io.recourse.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.testing.RecourseTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;

/** PLT-02 Scripts and styles leave the server as they were packed with the build. */
@RecourseTest
class PackedAssetsTest {

  private static final Pattern LINKED = Pattern.compile("url\\(\"?([./][^\")]+)");

  @Autowired MockMvc http;

  @ParameterizedTest
  @MethodSource("assets")
  @DisplayName("PLT-02 scripts and styles are given out packed, for as long as their address holds")
  void packed(Resource asset) throws Exception {
    String path = "/assets/" + asset.getFilename();
    byte[] plain = asset.getContentAsByteArray();

    byte[] sent = bytes(ask(path, "gzip, deflate, br, zstd").andExpect(packed()));
    assertThat(sent).hasSizeLessThan(plain.length);
    assertThat(unpacked(sent)).isEqualTo(plain);
    ask(path, "identity").andExpect(header().doesNotExist("Content-Encoding"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gzip;q=0",
        "GZIP ; Q=0.000, deflate",
        "br;q=0, gzip;q=0, *;q=0.1",
        "identity, gzip;q=0.0"
      })
  @DisplayName("PLT-02 who refuses the packing by its quality gets the plain text")
  void refused(String encodings) throws Exception {
    Resource asset = assets().get(0);

    byte[] sent =
        bytes(
            ask("/assets/" + asset.getFilename(), encodings)
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Content-Encoding")));

    assertThat(sent).isEqualTo(asset.getContentAsByteArray());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip;q=0.5, identity;q=0.1", "br;q=0,gzip;q=0.001", "deflate , gzip"})
  @DisplayName("PLT-02 who only prefers another packing gets the one there is")
  void preferred(String encodings) throws Exception {
    ask("/assets/" + assets().get(0).getFilename(), encodings).andExpect(packed());
  }

  @ParameterizedTest
  @MethodSource("assets")
  @DisplayName("What a packed style names is there")
  void linked(Resource asset) throws Exception {
    String path = "/assets/" + asset.getFilename();
    String style = new String(asset.getContentAsByteArray(), StandardCharsets.UTF_8);
    if (path.endsWith(".css")) {
      for (String url : LINKED.matcher(style).results().map(found -> found.group(1)).toList()) {
        http.perform(get(URI.create(path).resolve(url).getPath())).andExpect(status().isOk());
      }
    }
  }

  @Test
  @DisplayName("A script that is in no build is packed neither")
  void unknown() throws Exception {
    ask("/assets/nothing.js", "gzip").andExpect(status().isNotFound());
  }

  private ResultActions ask(String path, String encodings) throws Exception {
    return http.perform(get(path).header("Accept-Encoding", encodings));
  }

  private static ResultMatcher packed() {
    return result -> {
      status().isOk().match(result);
      header().string("Content-Encoding", "gzip").match(result);
      header().stringValues("Vary", hasItem("Accept-Encoding")).match(result);
      header().string("Cache-Control", containsString("max-age=31536000")).match(result);
    };
  }

  private static byte[] bytes(ResultActions answer) {
    return answer.andReturn().getResponse().getContentAsByteArray();
  }

  private static byte[] unpacked(byte[] packed) throws IOException {
    return new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
  }

  static List<Resource> assets() throws IOException {
    PathMatchingResourcePatternResolver search = new PathMatchingResourcePatternResolver();
    List<Resource> bundles = new ArrayList<>();
    for (String kind : List.of("js", "css")) {
      bundles.addAll(List.of(search.getResources("classpath:/static/assets/*." + kind)));
    }
    return bundles;
  }
}
