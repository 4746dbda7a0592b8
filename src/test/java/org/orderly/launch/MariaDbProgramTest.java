package org.orderly.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MariaDbProgramTest {

  @TempDir private Path folder;

  @Test
  void twoThatUnpackItAtOnceFindOneProgram() throws Exception {
    ExecutorService both = Executors.newFixedThreadPool(2);
    Callable<MariaDbProgram> unpacking = () -> MariaDbProgram.below(folder);
    try {
      List<Future<MariaDbProgram>> found = both.invokeAll(List.of(unpacking, unpacking));

      assertThat(found.get(0).get()).isEqualTo(found.get(1).get());
      assertThat(found.get(0).get().executable()).isExecutable();
    } finally {
      both.shutdown();
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.filter(path -> path.getFileName().toString().startsWith("unpacking")))
          .isEmpty();
    }
  }
}
