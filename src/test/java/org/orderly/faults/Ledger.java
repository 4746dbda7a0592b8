package org.orderly.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the clients asked for and what was acknowledged, each line on the disk before the client
 * goes on: the witness that outlives every process.
 */
final class Ledger implements AutoCloseable {

  private static final String ASKED = "asked";

  private final Path file;
  private final FileChannel channel;

  Ledger(Path file) throws IOException {
    this.file = file;
    this.channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
  }

  /** A request is about to be sent under this key. */
  void asked(String key) {
    write(key + " " + ASKED);
  }

  /** The server has acknowledged the request of this key with this number. */
  void acknowledged(String key, String number) {
    write(key + " " + number);
  }

  /** The keys that were asked and never answered. */
  Set<String> unanswered() {
    Map<String, String> last = read();
    last.values().removeIf(answer -> !answer.equals(ASKED));
    return new TreeSet<>(last.keySet());
  }

  /** The acknowledged numbers by key. */
  Map<String, String> acknowledged() {
    Map<String, String> last = read();
    last.values().removeIf(ASKED::equals);
    return last;
  }

  private synchronized void write(String line) {
    try {
      channel.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
      channel.force(false);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Map<String, String> read() {
    try {
      Map<String, String> last = new LinkedHashMap<>();
      for (String line : Files.readAllLines(file)) {
        String[] words = line.split(" ");
        last.put(words[0], words[1]);
      }
      return last;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
