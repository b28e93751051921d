package io.recourse.web;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts tries per door, address and name in PostgreSQL, so that all nodes count together. A try is
 * counted before it is checked and given back when it succeeds: no number of parallel tries gets
 * more of them checked. Its counters have connections of their own, so it is asked with none in
 * hand.
 */
@Component
public class AttemptLimit {

  private final ProxyManager<String> buckets;
  private final BucketConfiguration narrow;
  private final BucketConfiguration wide;

  AttemptLimit(
      DataSource database,
      @Value("${recourse.web.attempts-per-minute:10}") int perMinute,
      @Value("${recourse.web.attempts-per-minute-and-address:100}") int perAddress) {
    this.buckets = SharedCounters.in(database, Duration.ofMinutes(1));
    this.narrow = perMinute(perMinute);
    this.wide = perMinute(perAddress);
  }

  /** What is tried; tries at one door never close another. */
  public enum Door {
    STAFF,
    ORDER,
    /** The address that is said to be a customer's, whatever number comes with it. */
    MAILBOX,
    /** Words of somebody who names no order; never given back. */
    GUEST,
    /** Codes that are asked for and typed, by order or case. */
    CODE
  }

  /** One counted try. */
  public final class Attempt {

    private final BucketProxy byName;
    private final BucketProxy byAddress;

    private Attempt(BucketProxy byName, BucketProxy byAddress) {
      this.byName = byName;
      this.byAddress = byAddress;
    }

    /** It was the right one: it does not count. */
    public void succeeded() {
      byName.addTokens(1);
      byAddress.addTokens(1);
    }
  }

  /** Counts a try for this name, however it is spelled; empty when there were too many. */
  @Transactional(propagation = Propagation.NEVER)
  public Optional<Attempt> begin(Door door, String caller, String name) {
    String address = CallerNetwork.of(caller);
    BucketProxy byName = bucket(door + ":name:" + address + ":" + digest(name), narrow);
    BucketProxy byAddress = bucket(door + ":address:" + address, wide);
    if (!byName.tryConsume(1)) {
      return Optional.empty();
    }
    if (!byAddress.tryConsume(1)) {
      byName.addTokens(1);
      return Optional.empty();
    }
    return Optional.of(new Attempt(byName, byAddress));
  }

  private BucketProxy bucket(String key, BucketConfiguration configuration) {
    return buckets.getProxy(key, () -> configuration);
  }

  private static String digest(String name) {
    byte[] spelled = name.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(spelled));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static BucketConfiguration perMinute(int attempts) {
    return BucketConfiguration.builder()
        .addLimit(
            Bandwidth.builder()
                .capacity(attempts)
                .refillGreedy(attempts, Duration.ofMinutes(1))
                .build())
        .build();
  }
}
