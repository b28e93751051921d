package io.recourse.orders.csv;

import io.recourse.common.CurrentActor;
import io.recourse.common.OtherNodes;
import io.recourse.common.Phrase;
import io.recourse.common.Problem;
import io.recourse.orders.ImportEnded;
import io.recourse.orders.ImportFormat;
import io.recourse.orders.ImportJob;
import io.recourse.orders.Imports;
import io.recourse.orders.LeftImports;
import io.recourse.orders.PlainText;
import io.recourse.orders.StartImport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Spools the file to disk first, so that a slow sender never holds the import; one at a time. */
@Component
class SpooledImports implements StartImport, LeftImports, OtherNodes.Heir, DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(SpooledImports.class);
  private static final int LONGEST_QUEUE = 50;

  private final ThreadPoolExecutor worker;
  private final Set<UUID> alive = ConcurrentHashMap.newKeySet();
  private final Imports imports;
  private final List<RowFormat> formats;
  private final CurrentActor actor;
  private final Clock clock;
  private final Path folder;

  @Autowired
  SpooledImports(
      Imports imports,
      List<RowFormat> formats,
      CurrentActor actor,
      Clock clock,
      @Value("${recourse.data-dir}/imports") Path folder) {
    this(imports, formats, actor, clock, folder, task -> new Thread(task, "import"));
  }

  SpooledImports(
      Imports imports,
      List<RowFormat> formats,
      CurrentActor actor,
      Clock clock,
      Path folder,
      ThreadFactory threads) {
    this.imports = imports;
    this.formats = formats;
    this.actor = actor;
    this.clock = clock;
    this.folder = folder;
    this.worker =
        new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(LONGEST_QUEUE), threads);
  }

  @Override
  @EventListener(ApplicationStartedEvent.class)
  public void end() {
    imports.endAbandoned(alive, Phrase.of("import.stopped"), clock.instant());
  }

  @Override
  public void inherit() {
    end();
  }

  @Override
  public UUID start(ImportFormat format, String fileName, InputStream file) {
    UUID id = UUID.randomUUID();
    Path spool = spool(id, file);
    alive.add(id);
    begin(job(id, format, fileName), spool);
    return id;
  }

  /** One that nobody will run, as too many wait or the server has no thread left, has failed. */
  private void begin(ImportJob job, Path spool) {
    try {
      imports.open(job);
      worker.execute(() -> run(job.id(), job.format(), spool));
    } catch (RejectedExecutionException e) {
      finish(job.id(), spool, Phrase.of("import.waiting"));
      throw new Problem(Problem.Kind.TOO_MANY, "order.imports", List.of());
    } catch (RuntimeException | Error e) {
      finish(job.id(), spool, Phrase.of("import.failed"));
      throw e;
    }
  }

  private ImportJob job(UUID id, ImportFormat format, String fileName) {
    boolean usable = fileName != null && PlainText.flaw(fileName, 200).isEmpty();
    return new ImportJob(
        id,
        format,
        usable ? fileName : null,
        ImportJob.State.RUNNING,
        0,
        0,
        0,
        Map.of(),
        actor.actor().id(),
        clock.instant(),
        null,
        null);
  }

  private Path spool(UUID id, InputStream file) {
    try {
      Path spool = Files.createDirectories(folder).resolve(id + ".csv");
      Files.copy(file, spool);
      return spool;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run(UUID id, ImportFormat format, Path spool) {
    Phrase failure = null;
    try {
      importFile(id, format, spool);
    } catch (FileRefused e) {
      failure = e.reason();
    } catch (ImportEnded elsewhere) {
      log.warn("Import {} was ended by another node; the rest of its file is left", id);
    } catch (IOException | RuntimeException | Error e) {
      log.error("Import {} failed", id, e);
      failure = Phrase.of("import.failed");
    }
    finish(id, spool, failure);
  }

  private void importFile(UUID id, ImportFormat format, Path spool) throws IOException {
    RowFormat rows =
        formats.stream().filter(known -> known.format() == format).findFirst().orElseThrow();
    try (BufferedReader text = FileText.open(spool);
        BatchesBehind behind = new BatchesBehind(batch -> imports.keep(id, batch))) {
      new ImportRun(rows, behind, clock.instant()).read(text);
    }
    while (imports.judgeSome(id)) {
      log.debug("Import {} judges returns", id);
    }
  }

  private void finish(UUID id, Path spool, Phrase failure) {
    try {
      imports.end(id, failure, clock.instant());
      Files.deleteIfExists(spool);
    } catch (IOException | RuntimeException e) {
      log.error("Import {} could not be ended", id, e);
    } finally {
      alive.remove(id);
    }
  }

  @Override
  public void destroy() {
    worker.shutdownNow();
  }
}
