package org.amparo.launcher.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The archive of some files, made while it is read: neither in memory nor on disk as a whole. */
final class FolderArchive extends InputStream {

    private static final int PIECE = 64 * 1024;

    private final ByteArrayOutputStream made = new ByteArrayOutputStream(2 * PIECE);
    private final ZipOutputStream zip = new ZipOutputStream(made);
    private final byte[] piece = new byte[PIECE];
    private final Iterator<Path> files;
    private InputStream file;
    private boolean finished;
    private byte[] ready = new byte[0];
    private int position;

    FolderArchive(List<Path> files) {
        // The server is on this machine, so what counts is the time that packing takes.
        zip.setLevel(Deflater.BEST_SPEED);
        this.files = files.iterator();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (position == ready.length) {
            if (finished) {
                return -1;
            }
            makeMore();
            ready = made.toByteArray();
            made.reset();
            position = 0;
        }
        int taken = Math.min(length, ready.length - position);
        System.arraycopy(ready, position, target, offset, taken);
        position += taken;
        return taken;
    }

    private void makeMore() throws IOException {
        if (file == null) {
            if (!files.hasNext()) {
                zip.close();
                finished = true;
                return;
            }
            Path next = files.next();
            zip.putNextEntry(new ZipEntry(next.getFileName().toString()));
            file = Files.newInputStream(next);
        }
        int read = file.read(piece);
        if (read >= 0) {
            zip.write(piece, 0, read);
            return;
        }
        file.close();
        file = null;
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
