package io.recourse.web;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Counts failed attempts per key in PostgreSQL, so that all nodes count together. */
@Component
public class AttemptLimit {

  private final ProxyManager<String> buckets;
  private final BucketConfiguration narrow;
  private final BucketConfiguration wide;

  AttemptLimit(
      DataSource database,
      @Value("${recourse.web.attempts-per-minute:10}") int perMinute,
      @Value("${recourse.web.attempts-per-minute-and-address:100}") int perAddress) {
    this.buckets =
        Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
            .primaryKeyMapper(PrimaryKeyMapper.STRING)
            .table("rate_limit_bucket")
            .expiresAtColumn("expires_at")
            .expirationAfterWrite(
                ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(
                    Duration.ofMinutes(1)))
            .build();
    this.narrow = perMinute(perMinute);
    this.wide = perMinute(perAddress);
  }

  /** Whether this address may try again for this name. */
  public boolean allows(String address, String name) {
    return byName(address, name).getAvailableTokens() > 0
        && byAddress(address).getAvailableTokens() > 0;
  }

  /** Counts one failed attempt. */
  public void failed(String address, String name) {
    byName(address, name).tryConsumeAsMuchAsPossible(1);
    byAddress(address).tryConsumeAsMuchAsPossible(1);
  }

  private BucketProxy byName(String address, String name) {
    return buckets.getProxy(
        "name:" + address + ":" + Integer.toHexString(name.hashCode()), () -> narrow);
  }

  private BucketProxy byAddress(String address) {
    return buckets.getProxy("address:" + address, () -> wide);
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
