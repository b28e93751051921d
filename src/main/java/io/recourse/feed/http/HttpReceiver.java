package io.recourse.feed.http;

import io.recourse.feed.Receiver;
import io.recourse.feed.SendingRules;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Posts with Apache HttpClient: follows nothing, repeats nothing, reads no body, and gives up after
 * the time limit however slowly the other side drips.
 */
@Component
@EnableConfigurationProperties(SendingRules.class)
class HttpReceiver implements Receiver {

  private final Addresses addresses;
  private final Timeout limit;
  private final Clock clock;
  private final CloseableHttpClient http;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("events-watch-"));

  HttpReceiver(Addresses addresses, SendingRules rules, Clock clock) {
    this.clock = clock;
    this.addresses = addresses;
    this.limit = Timeout.of(rules.timeLimit());
    this.http = client(addresses, limit);
  }

  private static CloseableHttpClient client(Addresses addresses, Timeout limit) {
    ConnectionConfig connections =
        ConnectionConfig.custom().setConnectTimeout(limit).setSocketTimeout(limit).build();
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(addresses)
                .setDefaultConnectionConfig(connections)
                .setMaxConnPerRoute(8)
                .setMaxConnTotal(64)
                .build())
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setResponseTimeout(limit)
                .setConnectionRequestTimeout(limit)
                .build())
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .setUserAgent("Recourse")
        .build();
  }

  @Override
  public Answer post(URI url, Map<String, String> headers, String body) {
    HttpPost post = new HttpPost(url);
    headers.forEach(post::setHeader);
    post.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
    ScheduledFuture<?> end =
        watch.schedule(post::cancel, limit.toMilliseconds(), TimeUnit.MILLISECONDS);
    try (ClassicHttpResponse answer = http.executeOpen(null, post, null)) {
      int status = answer.getCode();
      if (status >= 300) {
        post.cancel(); // what else it says is nobody's concern
      }
      return new Answer(status, null, RetryAfter.of(answer, clock.instant()));
    } catch (Addresses.NotAllowed inside) {
      return Answer.failed(Failure.ADDRESS_NOT_ALLOWED);
    } catch (InterruptedIOException late) {
      return Answer.failed(Failure.TIMEOUT);
    } catch (IOException failed) {
      return Answer.failed(post.isCancelled() ? Failure.TIMEOUT : Failure.UNREACHABLE);
    } finally {
      end.cancel(false);
    }
  }

  @Override
  public boolean allows(URI url) {
    if (url.getHost() == null || url.getUserInfo() != null || url.getFragment() != null) {
      return false;
    }
    try {
      var unused = addresses.resolve(url.getHost());
    } catch (UnknownHostException e) {
      return false;
    }
    return "https".equals(url.getScheme())
        || "http".equals(url.getScheme()) && addresses.isAllowedInside(url.getHost());
  }

  @PreDestroy
  void close() {
    watch.shutdownNow();
    http.close(CloseMode.GRACEFUL);
  }
}
