package io.recourse.orders.csv;

import io.recourse.orders.ImportBatch;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Keeps the batches of one file one after the other while the file is read on. One is kept and one
 * is read: there are never more in memory. Nothing is kept behind a batch that failed.
 */
final class BatchesBehind implements AutoCloseable {

  private final Consumer<ImportBatch> keeping;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(task -> new Thread(task, "import-keep"));
  private Future<?> last = CompletableFuture.completedFuture(null);

  BatchesBehind(Consumer<ImportBatch> keeping) {
    this.keeping = keeping;
  }

  /** Returns once the batch before is kept; throws what that one failed with. */
  void keep(ImportBatch batch) {
    settle();
    last = thread.submit(() -> keeping.accept(batch));
  }

  /** Returns once all that was given is kept; throws what it failed with. */
  void settle() {
    try {
      last.get();
    } catch (ExecutionException failed) {
      throw asThrown(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CancellationException("The import was stopped");
    }
  }

  private static RuntimeException asThrown(Throwable cause) {
    if (cause instanceof RuntimeException thrown) {
      return thrown;
    }
    throw (Error) cause;
  }

  @Override
  public void close() {
    thread.shutdown();
  }
}
