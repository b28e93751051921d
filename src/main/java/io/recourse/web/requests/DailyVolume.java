package io.recourse.web.requests;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.recourse.web.SharedCounters;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Counts what each customer sent in, in PostgreSQL, so that all nodes count together. */
@Component
@EnableConfigurationProperties(VolumeSettings.class)
class DailyVolume {

  private static final Duration DAY = Duration.ofDays(1);

  private final ProxyManager<String> buckets;
  private final VolumeSettings settings;

  DailyVolume(DataSource database, VolumeSettings settings) {
    this.settings = settings;
    this.buckets = SharedCounters.in(database, DAY);
  }

  /**
   * Takes so much of a customer's day.
   *
   * @return how long to wait when there is not so much left; zero when it was taken
   */
  Duration take(Volume volume, String person, long amount) {
    long possible = Math.min(amount, settings.most(volume));
    return Duration.ofNanos(
        bucket(volume, person).tryConsumeAndReturnRemaining(possible).getNanosToWaitForRefill());
  }

  /** Gives back what was taken for something that was refused. */
  void giveBack(Volume volume, String person, long amount) {
    bucket(volume, person).addTokens(amount);
  }

  private BucketProxy bucket(Volume volume, String person) {
    long most = settings.most(volume);
    Bandwidth day = Bandwidth.builder().capacity(most).refillGreedy(most, DAY).build();
    BucketConfiguration limit = BucketConfiguration.builder().addLimit(day).build();
    return buckets.getProxy("volume:" + volume + ":" + person, () -> limit);
  }
}
